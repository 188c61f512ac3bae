package dev.o2cluster.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a page of a topology open a moment ago, in whichever process. Forgets by
 * itself.
 */
@Component
public class Presence {

	static final Duration A_MOMENT = Duration.ofSeconds(60);

	/** Somebody who keeps looking is written down again after this time. */
	static final Duration AGAIN = Duration.ofSeconds(20);

	private static final Logger LOGGER = LoggerFactory.getLogger(Presence.class);

	private final Map<Visit, Instant> written = new ConcurrentHashMap<>();

	private final JdbcClient database;

	private final Clock clock;

	Presence(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Notes that somebody looks at a topology, and tells who else does.
	 * @param topology the topology's number
	 * @param username who looks
	 * @return everybody else who looked a moment ago, by name; nobody where the database
	 * does not answer, because no page may fail for that
	 */
	public List<String> visit(long topology, String username) {
		Instant now = this.clock.instant();
		try {
			note(new Visit(topology, username), now);
			return others(topology, username, now);
		}
		catch (DataAccessException ex) {
			LOGGER.debug("Who looks at topology {} is not known", topology, ex);
			return List.of();
		}
	}

	private void note(Visit visit, Instant now) {
		Instant before = this.written.get(visit);
		if (before != null && before.plus(AGAIN).isAfter(now)) {
			return;
		}
		this.database.sql("delete from presence where seen_at < ?").param(utc(now.minus(A_MOMENT))).update();
		if (seenAgain(visit, now) == 0) {
			try {
				this.database.sql("insert into presence (topology_id, username, seen_at) values (?, ?, ?)")
					.params(visit.topology(), visit.username(), utc(now))
					.update();
			}
			catch (DuplicateKeyException ex) {
				seenAgain(visit, now);
			}
		}
		this.written.values().removeIf((time) -> time.plus(AGAIN).isBefore(now));
		this.written.put(visit, now);
	}

	private int seenAgain(Visit visit, Instant now) {
		return this.database.sql("update presence set seen_at = ? where topology_id = ? and username = ?")
			.params(utc(now), visit.topology(), visit.username())
			.update();
	}

	private List<String> others(long topology, String username, Instant now) {
		return this.database.sql("""
				select username from presence where topology_id = ? and username <> ? and seen_at >= ?
				order by username""").params(topology, username, utc(now.minus(A_MOMENT))).query(String.class).list();
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/**
	 * Somebody at a topology.
	 *
	 * @param topology the topology's number
	 * @param username who looks
	 */
	private record Visit(long topology, String username) {

	}

}
