package dev.o2cluster.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.o2cluster.MigratedDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Turns}.
 */
class TurnsTests {

	private static final Duration LENGTH = Duration.ofSeconds(30);

	private final JdbcClient database = JdbcClient.create(MigratedDatabase.create("turns"));

	@Test
	void oneOfTwoProcessesHasTheTurnUntilItIsSilent() {
		Turns first = at(0);
		Turns second = at(1);
		assertThat(first.take("probes", LENGTH)).isTrue();
		assertThat(second.take("probes", LENGTH)).isFalse();
		assertThat(first.take("probes", LENGTH)).isTrue();
		assertThat(at(31).take("probes", LENGTH)).isTrue();
		assertThat(first.take("probes", LENGTH)).isFalse();
	}

	private Turns at(int second) {
		Instant now = Instant.parse("2026-11-23T12:00:00Z").plusSeconds(second);
		return new Turns(this.database, Clock.fixed(now, ZoneOffset.UTC));
	}

}
