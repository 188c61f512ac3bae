package dev.o2cluster.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Who had a page of a topology open a moment ago, in this process. Forgets by itself.
 */
@Component
public class Presence {

	static final Duration A_MOMENT = Duration.ofSeconds(60);

	private static final int MOST = 10_000;

	private final Map<Visit, Instant> seen = new ConcurrentHashMap<>();

	private final Clock clock;

	Presence(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Notes that somebody looks at a topology, and tells who else does.
	 * @param topology the topology's number
	 * @param username who looks
	 * @return everybody else who looked a moment ago, by name
	 */
	public List<String> visit(long topology, String username) {
		Instant now = this.clock.instant();
		this.seen.values().removeIf((time) -> time.plus(A_MOMENT).isBefore(now));
		if (this.seen.size() < MOST) {
			this.seen.put(new Visit(topology, username), now);
		}
		return this.seen.keySet()
			.stream()
			.filter((visit) -> visit.topology() == topology && !visit.username().equals(username))
			.map(Visit::username)
			.sorted()
			.toList();
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
