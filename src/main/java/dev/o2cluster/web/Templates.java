package dev.o2cluster.web;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.StandardDialect;

import org.springframework.context.annotation.Configuration;

/**
 * No page holds scripts, so no template writes values into one; the writer that Thymeleaf
 * would make for it brings a second Jackson.
 */
@Configuration(proxyBeanMethods = false)
class Templates {

	Templates(SpringTemplateEngine engine) {
		engine.getDialects()
			.stream()
			.filter(StandardDialect.class::isInstance)
			.map(StandardDialect.class::cast)
			.forEach((dialect) -> dialect.setJavaScriptSerializer((value, writer) -> {
				throw new UnsupportedOperationException("no page holds a script");
			}));
	}

}
