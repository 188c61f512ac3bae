package dev.o2cluster.rollout;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets the console look after its runs from time to time.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RolloutConfiguration {

}
