package dev.o2cluster.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;

/**
 * What every server of a cluster answered at one moment.
 *
 * @param at when that was
 * @param rows a line per host
 */
public record Board(Instant at, List<Row> rows) {

	public Board {
		rows = List.copyOf(rows);
	}

	/**
	 * Counts the servers that were asked.
	 * @return roles and node agents of all hosts
	 */
	public long asked() {
		return results().count();
	}

	/**
	 * Counts the servers that answered as they should.
	 * @return how many are up
	 */
	public long up() {
		return results().filter(ProbeResult::passed).count();
	}

	private Stream<ProbeResult> results() {
		return this.rows.stream()
			.flatMap((row) -> Stream.concat(row.roles().values().stream(), Stream.ofNullable(row.agent())));
	}

	/**
	 * The answers of one host.
	 *
	 * @param host the host
	 * @param roles what each of its roles answered
	 * @param agent what its node agent answered; {@code null} where the agent is off
	 */
	public record Row(Host host, Map<ServerRole, ProbeResult> roles, @Nullable ProbeResult agent) {

		private static final long CLOCK_TOLERANCE = 10;

		/**
		 * What a role answered.
		 * @param role the role
		 * @return the answer; empty where the host does not run it
		 */
		public Optional<ProbeResult> of(ServerRole role) {
			return Optional.ofNullable(this.roles.get(role));
		}

		/**
		 * How far the host's clock is ahead of the console's.
		 * @return seconds; empty where no answer tells
		 */
		public Optional<Long> clock() {
			return this.roles.values()
				.stream()
				.map(ProbeResult::clock)
				.flatMap((ahead) -> Optional.ofNullable(ahead).stream())
				.findFirst()
				.map((ahead) -> ahead.toSeconds());
		}

		/**
		 * Tells whether the host's clock needs somebody's eye.
		 * @return whether it is more than ten seconds off
		 */
		public boolean clockOff() {
			return clock().filter((ahead) -> Math.abs(ahead) > CLOCK_TOLERANCE).isPresent();
		}

	}

}
