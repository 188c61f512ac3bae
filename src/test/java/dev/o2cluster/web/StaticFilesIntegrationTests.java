package dev.o2cluster.web;

import dev.o2cluster.ConsoleTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StaticFilesIntegrationTests {

	private final ResourceUrlProvider addresses;

	StaticFilesIntegrationTests(@Autowired ResourceUrlProvider addresses) {
		this.addresses = addresses;
	}

	@Test
	void linksToPagesAreNotLookedForAmongFiles() {
		assertThat(this.addresses.getHandlerMap().keySet()).contains("/css/**", "/js/**", "/images/**", "/webjars/**")
			.noneMatch((pattern) -> pattern.startsWith("/*"));
		assertThat(this.addresses.getForLookupPath("/topologies")).isNull();
	}

	@Test
	void filesHaveAddressesByContentAndWebjarsByVersion() {
		assertThat(this.addresses.getForLookupPath("/css/console.css")).matches("/css/console-[0-9a-f]{32}\\.css");
		assertThat(this.addresses.getForLookupPath("/webjars/highlightjs/highlight.min.js"))
			.matches("/webjars/highlightjs/[0-9.]+/highlight\\.min\\.js");
	}

}
