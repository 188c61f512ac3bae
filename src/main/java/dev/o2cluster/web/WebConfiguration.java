package dev.o2cluster.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.catalina.core.StandardHost;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Language and theme of pages, and the limit on request bodies.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static final Duration A_YEAR = Duration.ofDays(365);

	private static final int WRITE_BUFFER = 64 * 1024;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PreferenceInterceptor()).excludePathPatterns("/api/**");
	}

	/**
	 * What REST reads and writes. Spring's own list would add YAML, and a second Jackson
	 * with it.
	 */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
		converters.disableDefaults()
			.addCustomConverter(new ByteArrayHttpMessageConverter())
			.addCustomConverter(new ResourceHttpMessageConverter());
	}

	/** A header Accept that cannot be read asks for nothing in particular. */
	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
		negotiation.strategies(List.of((request) -> {
			try {
				return header.resolveMediaTypes(request);
			}
			catch (HttpMediaTypeNotAcceptableException ex) {
				return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
			}
		}));
	}

	/**
	 * Forms and documents are checked by the console's own values, never by annotations.
	 */
	@Override
	public Validator getValidator() {
		return new Validator() {

			@Override
			public boolean supports(Class<?> type) {
				return false;
			}

			@Override
			public void validate(Object target, Errors errors) {
				// Supports nothing
			}

		};
	}

	/** Every bundle there is; where two have the same key, that of the pages counts. */
	@Bean
	ResourceBundleMessageSource messageSource(ResourcePatternResolver resources) throws IOException {
		Set<String> bundles = new TreeSet<>(Comparator.comparing((String name) -> !name.equals("messages/pages"))
			.thenComparing(Comparator.naturalOrder()));
		for (Resource file : resources.getResources("classpath:messages/*.properties")) {
			bundles.add("messages/" + String.valueOf(file.getFilename()).replaceFirst("(_zh)?\\.properties$", ""));
		}
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(bundles.toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new CookieLocaleResolver("language");
		resolver.setCookieMaxAge(A_YEAR);
		resolver.setCookieSameSite("Lax");
		resolver.setCookieHttpOnly(true);
		resolver.setRejectInvalidCookies(false);
		resolver.setDefaultLocaleFunction(Languages::ofHeader);
		return resolver;
	}

	/**
	 * Zips go out in large pieces; with the usual 8 KiB each would take many system
	 * calls. From direct buffers the system takes them without one more copy.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> largeWrites() {
		return (tomcat) -> tomcat.addConnectorCustomizers((connector) -> {
			connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BUFFER));
			connector.setProperty("socket.directBuffer", "true");
		});
	}

	@Bean
	WebMvcRegistrations outlinedMappings() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new OutlinedMappings();
			}

		};
	}

	@Bean
	FilterRegistrationBean<UnreadableFilter> unreadable(ApiProblems problems) {
		FilterRegistrationBean<UnreadableFilter> filter = new FilterRegistrationBean<>(new UnreadableFilter(problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
		return filter;
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(ApiProblems problems) {
		FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorReports() {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ProblemReportValve.class.getName());
			}
		});
	}

}
