package dev.o2cluster.topology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Wholeness;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The topologies deleted lately: with all their revisions, runs, acknowledged warnings
 * and secrets, for 30 days. Nothing else of the console sees them.
 */
@Component
public class DeletedTopologies {

	/** How long a deleted topology can be brought back. */
	public static final Duration KEPT = Duration.ofDays(30);

	private static final String SELECT = """
			select id, name, release_id, host_count, revision, deleted_by, deleted_at from topology
			where deleted_at is not null""";

	private final JdbcClient database;

	private final Topologies topologies;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DeletedTopologies(JdbcClient database, Topologies topologies, TransactionTemplate transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.topologies = topologies;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lists what can be brought back.
	 * @return a line each, the latest first
	 */
	public List<DeletedTopology> list() {
		Set<String> names = this.database.sql("select name_key from topology where name_key is not null")
			.query(String.class)
			.set();
		return this.database.sql(SELECT + " order by deleted_at desc, id desc")
			.query((row, number) -> line(row, names))
			.list();
	}

	/**
	 * Counts what can be brought back.
	 * @return how many there are
	 */
	public int count() {
		return this.database.sql("select count(*) from topology where deleted_at is not null")
			.query(Integer.class)
			.single();
	}

	/**
	 * Brings a topology back: the same number, the same revisions, runs and secrets.
	 * @param id its number
	 * @param name the name it gets, as one more change; empty for the one it had
	 * @param author who brings it back
	 * @return its current state
	 * @throws TopologyNotFoundException if no deleted topology has that number
	 * @throws NameTakenException if another topology has the name by now
	 * @throws InvalidTopologyException if the name cannot be one
	 */
	public StoredTopology restore(long id, Optional<String> name, String author) {
		Deleted deleted = find(id);
		name.ifPresent(Wholeness::refuseName);
		this.events.publishEvent(new TopologyWrite(deleted.name()));
		try {
			return this.transaction.execute((status) -> {
				putBack(id, name.orElse(deleted.name()));
				this.events.publishEvent(new TopologyChange(TopologyChange.Kind.UNDELETED, id, deleted.name(),
						deleted.revision(), author));
				StoredTopology back = this.topologies.get(id);
				return name.filter((wanted) -> !wanted.equals(deleted.name()))
					.map((wanted) -> this.topologies.rename(back, wanted, author))
					.orElse(back);
			});
		}
		catch (DuplicateKeyException ex) {
			throw new NameTakenException(name.orElse(deleted.name()));
		}
	}

	private Deleted find(long id) {
		return this.database.sql("select name, revision from topology where id = ? and deleted_at is not null")
			.param(id)
			.query((row, number) -> new Deleted(row.getString("name"), row.getInt("revision")))
			.optional()
			.orElseThrow(() -> new TopologyNotFoundException(id));
	}

	private void putBack(long id, String name) {
		int rows = this.database.sql("""
				update topology set deleted_at = null, deleted_by = null, name_key = ?, version = version + 1
				where id = ? and deleted_at is not null""").params(TopologyEntity.nameKey(name), id).update();
		if (rows == 0) {
			throw new TopologyNotFoundException(id);
		}
	}

	/**
	 * Removes a deleted topology for good, with everything that belongs to it.
	 * @param id its number
	 * @param author who removes it; empty where its time is over
	 * @return what it was called
	 * @throws TopologyNotFoundException if no deleted topology has that number
	 */
	public String purge(long id, String author) {
		Deleted deleted = find(id);
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(
					new TopologyChange(TopologyChange.Kind.PURGED, id, deleted.name(), deleted.revision(), author));
			if (this.database.sql("delete from topology where id = ? and deleted_at is not null")
				.param(id)
				.update() == 0) {
				throw new TopologyNotFoundException(id);
			}
		});
		return deleted.name();
	}

	/**
	 * Removes for good what was deleted too long ago. Of several processes, one removes
	 * each topology.
	 */
	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void purgeExpired() {
		List<Long> over = this.database.sql("select id from topology where deleted_at <= ? order by id")
			.param(now().minus(KEPT).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.list();
		over.forEach((id) -> {
			try {
				purge(id, "");
			}
			catch (TopologyNotFoundException ex) {
				// another process was faster
			}
		});
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static DeletedTopology line(ResultSet row, Set<String> names) throws SQLException {
		Instant at = row.getObject("deleted_at", OffsetDateTime.class).toInstant();
		return new DeletedTopology(row.getLong("id"), row.getString("name"), row.getString("release_id"),
				row.getInt("host_count"), row.getInt("revision"), row.getString("deleted_by"), at, at.plus(KEPT),
				names.contains(TopologyEntity.nameKey(row.getString("name"))));
	}

	/**
	 * What is told of a deleted topology.
	 *
	 * @param name what it was called
	 * @param revision number of its last revision
	 */
	private record Deleted(String name, int revision) {

	}

}
