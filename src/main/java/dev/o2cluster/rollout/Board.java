package dev.o2cluster.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
	 * The answers of one host.
	 *
	 * @param host the host
	 * @param roles what each of its roles answered
	 * @param agent what its node agent answered; {@code null} where the agent is off
	 */
	public record Row(Host host, Map<ServerRole, ProbeResult> roles, @Nullable ProbeResult agent) {

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

	}

}
