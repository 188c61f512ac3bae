package dev.o2cluster.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link EndedSession}.
 */
class EndedSessionTests {

	@ParameterizedTest
	@CsvSource({ "/topologies, /topologies/new", "/topologies/7/hosts, /topologies/7/hosts",
			"/topologies/7/cluster-files/token, /topologies/7/cluster-files", "/topologies/7/undo, /topologies/7",
			"/topologies/7/problems/a/fixes/b, /topologies/7", "/topologies/7, /topologies/7",
			"/topologies/import, /topologies", "/users, /topologies", "/topologies/7//evil.example, /topologies" })
	void formLeadsBackToItsPage(String form, String page) {
		assertThat(EndedSession.pageOf(form, null)).isEqualTo(page);
	}

	@Test
	void pageKeepsWhatStandsBehindIt() {
		assertThat(EndedSession.pageOf("/topologies/7/settings", "host=10.0.0.1"))
			.isEqualTo("/topologies/7/settings?host=10.0.0.1");
	}

}
