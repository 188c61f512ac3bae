package dev.o2cluster.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import dev.o2cluster.MigratedDatabase;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Presence}.
 */
class PresenceTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	private final Clock clock = Mockito.mock(Clock.class);

	private final JdbcClient database = JdbcClient.create(MigratedDatabase.create("presence-" + UUID.randomUUID()));

	private final Presence presence = new Presence(this.database, this.clock);

	PresenceTests() {
		BDDMockito.given(this.clock.instant()).willAnswer((call) -> this.now.get());
	}

	@Test
	void othersOnTheSameTopologyAreSeen() {
		assertThat(this.presence.visit(1, "li")).isEmpty();
		this.presence.visit(2, "zhao");
		assertThat(this.presence.visit(1, "wang")).containsExactly("li");
		assertThat(this.presence.visit(1, "li")).containsExactly("wang");
	}

	@Test
	void othersInAnotherProcessAreSeen() {
		this.presence.visit(1, "li");
		assertThat(new Presence(this.database, this.clock).visit(1, "wang")).containsExactly("li");
		assertThat(this.presence.visit(1, "li")).containsExactly("wang");
	}

	@Test
	void whoKeepsLookingIsNotForgotten() {
		this.presence.visit(1, "li");
		for (int step = 0; step < 10; step++) {
			this.now.updateAndGet((time) -> time.plus(Presence.AGAIN.dividedBy(2)));
			this.presence.visit(1, "li");
		}
		assertThat(this.presence.visit(1, "wang")).containsExactly("li");
	}

	@Test
	void aDatabaseThatDoesNotAnswerSpoilsNoPage() {
		this.database.sql("drop table presence").update();
		assertThat(this.presence.visit(1, "li")).isEmpty();
	}

	@Test
	void whoLeftIsForgotten() {
		this.presence.visit(1, "li");
		this.now.updateAndGet((time) -> time.plus(Presence.A_MOMENT).plusSeconds(1));
		assertThat(this.presence.visit(1, "wang")).isEmpty();
	}

}
