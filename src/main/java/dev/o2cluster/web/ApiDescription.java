package dev.o2cluster.web;

import java.util.Objects;
import java.util.stream.Stream;

import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leaves everything that describes the REST API to the first who asks for the
 * description: springdoc would build it, with a second Jackson, at every start.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	/**
	 * Some of the beans only do something to the others when they are made, so the first
	 * question makes them all.
	 */
	@Bean
	static BeanFactoryPostProcessor lazyApiDescription() {
		return (beans) -> {
			String[] helpers = Stream.of(beans.getBeanDefinitionNames())
				.filter((name) -> comesFrom("org.springdoc.core.configuration.", beans.getBeanDefinition(name)))
				.toArray(String[]::new);
			Stream.of(beans.getBeanDefinitionNames())
				.map(beans::getBeanDefinition)
				.filter((bean) -> comesFrom("org.springdoc.", bean))
				.forEach((bean) -> bean.setLazyInit(true));
			beans.getBeanDefinition("openApiResource").setDependsOn(helpers);
		};
	}

	/** Spring MVC wants it at once, but the mappers only when it has work. */
	@Bean
	SwaggerIndexTransformer indexPageTransformer(SwaggerUiConfigProperties page, SwaggerUiOAuthProperties signIn,
			SwaggerWelcomeCommon welcome, ObjectProvider<ObjectMapperProvider> mappers) {
		return (request, resource, chain) -> new SwaggerIndexPageTransformer(page, signIn, welcome, mappers.getObject())
			.transform(request, resource, chain);
	}

	private static boolean comesFrom(String origin, BeanDefinition bean) {
		return Stream.of(bean.getFactoryBeanName(), bean.getBeanClassName())
			.filter(Objects::nonNull)
			.anyMatch((name) -> name.startsWith(origin));
	}

}
