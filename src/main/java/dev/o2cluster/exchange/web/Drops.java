package dev.o2cluster.exchange.web;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.exchange.Drop;
import dev.o2cluster.exchange.DropArchive;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.secret.store.SealedBytes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was handed in for comparison: kept for a day, encrypted because it holds secrets,
 * so that it can be compared with other revisions and adopted piece by piece.
 */
@Component
class Drops {

	private static final Duration KEPT = Duration.ofDays(1);

	private static final int MOST = 10;

	private static final int KEY_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient database;

	private final SealedBytes sealed;

	private final Clock clock;

	Drops(JdbcClient database, SealedBytes sealed, Clock clock) {
		this.database = database;
		this.sealed = sealed;
		this.clock = clock;
	}

	/** Keeps a drop; the oldest ones of its topology make room. */
	@Transactional
	public String keep(long topologyId, Drop drop, String author) {
		byte[] bytes = new byte[KEY_BYTES];
		RANDOM.nextBytes(bytes);
		String key = HexFormat.of().formatHex(bytes);
		Instant now = this.clock.instant();
		this.database.sql("delete from drift_drop where created_at < ?")
			.param(Timestamp.from(now.minus(KEPT)))
			.update();
		list(topologyId).stream()
			.skip(MOST - 1L)
			.forEach((old) -> this.database.sql("delete from drift_drop where id = ?").param(old.key()).update());
		this.database
			.sql("insert into drift_drop (id, topology_id, author, created_at, ciphertext) values (?, ?, ?, ?, ?)")
			.params(key, topologyId, author, Timestamp.from(now),
					this.sealed.seal(place(topologyId, key), DropArchive.write(drop)))
			.update();
		return key;
	}

	/** Finds a drop again. */
	Optional<Drop> find(long topologyId, String key) {
		return this.database.sql("select ciphertext from drift_drop where id = ? and topology_id = ?")
			.params(key, topologyId)
			.query((row, number) -> row.getBytes("ciphertext"))
			.optional()
			.flatMap((bytes) -> this.sealed.open(place(topologyId, key), bytes))
			.map(Drops::read);
	}

	/** The drops of a topology, the latest first. */
	List<Kept> list(long topologyId) {
		return this.database
			.sql("select id, author, created_at from drift_drop where topology_id = ? order by created_at desc")
			.param(topologyId)
			.query((row, number) -> new Kept(row.getString("id"), row.getString("author"),
					row.getTimestamp("created_at").toInstant()))
			.list();
	}

	private static Drop read(byte[] zip) {
		try {
			return DropArchive.read(zip);
		}
		catch (RefusedDropException ex) {
			throw new IllegalStateException("A kept drop cannot be read", ex);
		}
	}

	private static String place(long topologyId, String key) {
		return "drop " + topologyId + " " + key;
	}

	/**
	 * A drop that is still there.
	 *
	 * @param key its key
	 * @param author who handed it in
	 * @param time when
	 */
	record Kept(String key, String author, Instant time) {

	}

}
