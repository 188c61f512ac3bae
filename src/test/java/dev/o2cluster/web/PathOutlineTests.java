package dev.o2cluster.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class PathOutlineTests {

	@ParameterizedTest
	@CsvSource({ "/topologies/{id},/topologies/7", "/topologies/{id}/bundle.zip,/topologies/7/bundle.zip",
			"/topologies/{id}/bundle.zip,/topologies/7/bundle%2Ezip", "/a/{b}/c,/a/b;v=1/c;w=2", "/a/b/{c}/d,/a/b/c/d",
			"/a/{*rest},/a/b/c/d", "/a/{*rest},/a", "/a/{b}/{*rest},/a/b/c//d", "/a/**,/a", "/a/*.zip,/a/b.zip",
			"/a/{name:[a-z]+},/a/b", "/,/" })
	void pathThatMatchesAlwaysFits(String pattern, String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(parsed)).isTrue();
		assertThat(PathOutline.of(pattern).fits(parsed.elements())).isTrue();
	}

	@Test
	void pathOfAnotherLengthDoesNotFit() {
		assertThat(fits("/topologies/{id}", "/topologies")).isFalse();
		assertThat(fits("/topologies/{id}", "/topologies/7/")).isFalse();
		assertThat(fits("/topologies/{id}", "/topologies/7/hosts")).isFalse();
	}

	@Test
	void pathWithAnotherEndDoesNotFit() {
		assertThat(fits("/topologies/{id}/bundle.zip", "/topologies/7/hosts")).isFalse();
		assertThat(fits("/topologies/{id}/bundle.zip", "/topologies/7/Bundle.zip")).isFalse();
	}

	@Test
	void pathWithAnotherBeginningDoesNotFit() {
		assertThat(fits("/topologies/{id}/files/{*path}", "/topologies/7/hosts/a")).isFalse();
		assertThat(fits("/topologies/{id}/files/{*path}", "/topologies/7")).isFalse();
	}

	private static boolean fits(String pattern, String path) {
		return PathOutline.of(pattern).fits(PathContainer.parsePath(path).elements());
	}

}
