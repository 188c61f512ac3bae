package dev.o2cluster.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures, under addresses by content hash, and webjars under
 * addresses by version: a browser keeps them for a year. Each folder has a mapping of its
 * own. Boot's single one takes every address there is, so that every link of every page
 * was looked for in every jar: a third of a page's processor time.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	private static final CacheControl FOREVER = CacheControl.maxAge(WebConfiguration.A_YEAR).immutable();

	private static final List<String> FOLDERS = List.of("css", "js", "images");

	/** Browsers that ask before they have read any page. */
	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/favicon.ico", "/images/favicon.svg");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		for (String folder : FOLDERS) {
			handler(registry, folder, "classpath:/static/").resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		}
		handler(registry, "webjars", "classpath:/META-INF/resources/").resourceChain(true);
	}

	private static ResourceHandlerRegistration handler(ResourceHandlerRegistry registry, String folder, String root) {
		return registry.addResourceHandler("/" + folder + "/**")
			.addResourceLocations(root + folder + "/")
			.setCacheControl(FOREVER);
	}

}
