package dev.o2cluster.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one of several processes on a database do what need not be done by all. Whoever
 * has a turn keeps it by asking again; a process that ends gives it up by silence.
 */
@Component
class Turns {

	private final String holder = UUID.randomUUID().toString();

	private final JdbcClient database;

	private final Clock clock;

	Turns(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Asks for a turn.
	 * @param name what is to be done; a row of table {@code turn}
	 * @param length how long nobody else gets it
	 * @return whether this process has it now
	 */
	boolean take(String name, Duration length) {
		Instant now = this.clock.instant();
		return this.database
			.sql("update turn set holder = ?, ends_at = ? where name = ? and (holder = ? or ends_at < ?)")
			.params(this.holder, utc(now.plus(length)), name, this.holder, utc(now))
			.update() == 1;
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
