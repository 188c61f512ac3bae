package dev.o2cluster.nodeconfig.web;

import java.io.IOException;

import dev.o2cluster.release.Meanings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads what fields and modules mean, once at start.
 */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

	@Bean
	Meanings meanings(ResourceLoader resources) throws IOException {
		return Meanings.read(resources.getResource("classpath:releases/words/fields.json").getInputStream(),
				resources.getResource("classpath:releases/words/modules.json").getInputStream());
	}

}
