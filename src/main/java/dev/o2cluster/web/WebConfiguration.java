package dev.o2cluster.web;

import java.time.Duration;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Language and theme of pages, and the limit on request bodies.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static final Duration A_YEAR = Duration.ofDays(365);

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PreferenceInterceptor()).excludePathPatterns("/api/**");
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

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(ApiProblems problems) {
		FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

}
