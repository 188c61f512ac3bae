package dev.o2cluster.topology.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the current state of topologies with one statement. What a document says is
 * remembered by its hash, so it is fetched and read only where it is new.
 */
@Component
class CurrentStates {

	/** Hosts of all remembered topologies together; one takes some 2 KiB. */
	private static final long MOST_HOSTS = 5L * Topology.MAX_HOSTS;

	private final JdbcTemplate database;

	private final TopologyDocument documents;

	private final Cache<String, Topology> known = Caffeine.newBuilder()
		.maximumWeight(MOST_HOSTS)
		.weigher((String hash, Topology topology) -> topology.hosts().size())
		.executor(Runnable::run)
		.build();

	CurrentStates(JdbcTemplate database, TopologyDocument documents) {
		this.database = database;
		this.documents = documents;
	}

	/**
	 * Reads a topology.
	 * @param id its number
	 * @return its current state
	 * @throws TopologyNotFoundException if there is none
	 */
	StoredTopology get(long id) {
		while (true) {
			State state = state(id).orElseThrow(() -> new TopologyNotFoundException(id));
			Topology topology = topology(id, state);
			if (topology != null) {
				return new StoredTopology(id, state.version, state.revision, state.updatedBy, state.updatedAt,
						state.sha256, topology);
			}
		}
	}

	private Optional<State> state(long id) {
		return this.database
			.query("""
					select t.version, t.revision, t.updated_by, t.updated_at, r.sha256 from topology t
					join revision r on r.topology_id = t.id and r.number = t.revision where t.id = ? and t.deleted_at is null""",
					(row, number) -> State.of(row), id)
			.stream()
			.findFirst();
	}

	/** What a state says; {@code null} where another one replaced it meanwhile. */
	private @Nullable Topology topology(long id, State state) {
		Topology topology = this.known.getIfPresent(state.sha256);
		if (topology == null) {
			topology = this.database
				.queryForList("select document from revision where topology_id = ? and number = ? and sha256 = ?",
						String.class, id, state.revision, state.sha256)
				.stream()
				.findFirst()
				.map(this.documents::read)
				.orElse(null);
			if (topology != null) {
				this.known.put(state.sha256, topology);
			}
		}
		return topology;
	}

	/**
	 * A topology's row.
	 *
	 * @param version how often it was saved
	 * @param revision number of its current revision
	 * @param updatedBy who saved it last
	 * @param updatedAt when that was
	 * @param sha256 hash of its document
	 */
	private record State(long version, int revision, String updatedBy, Instant updatedAt, String sha256) {

		static State of(ResultSet row) throws SQLException {
			return new State(row.getLong(1), row.getInt(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));
		}

	}

}
