package dev.o2cluster.web;

import java.util.List;

import dev.o2cluster.ConsoleTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the mappings that are looked at closely to find the handler of a request.
 */
@ConsoleTest
class OutlinedMappingsIntegrationTests {

	private static final int FEW = 10;

	private final RequestMappingHandlerMapping mappings;

	OutlinedMappingsIntegrationTests(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.mappings = mappings;
	}

	@Test
	void handlerIsFoundAmongAFewMappings() {
		assertThat(this.mappings).isInstanceOf(OutlinedMappings.class);
		assertThat(this.mappings.getHandlerMethods()).hasSizeGreaterThan(100);
		for (String path : List.of("/api/topologies/1/hosts/10.0.0.1/bundle.zip", "/api/topologies/1/bundle.zip",
				"/topologies/1/hosts", "/api/topologies/1/problems", "/css/console.css")) {
			assertThat(fitting(path)).as(path).isLessThan(FEW);
		}
	}

	private long fitting(String path) {
		List<PathContainer.Element> elements = PathContainer.parsePath(path).elements();
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.map(RequestMappingInfo::getPatternValues)
			.filter((patterns) -> patterns.stream().map(PathOutline::of).anyMatch((known) -> known.fits(elements)))
			.count();
	}

}
