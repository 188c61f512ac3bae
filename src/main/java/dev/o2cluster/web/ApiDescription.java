package dev.o2cluster.web;

import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

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

	/** What it is about, and how to sign in. Any JSON is an object without a form. */
	@Bean
	@Lazy
	OpenAPI description() {
		SpringDocUtils.getConfig()
			.replaceWithClass(JsonNode.class, Object.class)
			.replaceWithClass(ObjectNode.class, Object.class);
		return new OpenAPI()
			.info(new Info().title("O2OA cluster console")
				.version("1")
				.description("Plans O2OA clusters and hands out their files. Refusals are problem documents (RFC 9457) "
						+ "in the language of Accept-Language."))
			.components(new Components().addSecuritySchemes("password", scheme("basic"))
				.addSecuritySchemes("token", scheme("bearer")))
			.addSecurityItem(new SecurityRequirement().addList("password"))
			.addSecurityItem(new SecurityRequirement().addList("token"));
	}

	private static SecurityScheme scheme(String name) {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
	}

	private static boolean comesFrom(String origin, BeanDefinition bean) {
		return Stream.of(bean.getFactoryBeanName(), bean.getBeanClassName())
			.filter(Objects::nonNull)
			.anyMatch((name) -> name.startsWith(origin));
	}

}
