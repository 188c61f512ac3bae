package dev.o2cluster.secret.store;

import dev.o2cluster.ConsoleProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The store of secrets, for tests of the database alone. They set
 * {@code console.secret-key}, so that no key file is made.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
@Import({ ConsoleKey.class, SecretStore.class })
public class TestSecrets {

}
