package dev.o2cluster.verify;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.topology.HostAddress;

/**
 * Some of a cluster's hosts that others check, in the cluster's order. It is the same
 * object for every host that checks all of them, so that what follows from it need not be
 * worked out again.
 */
public final class NeighbourGroup {

	/** A host's own group is cut for it, so groups are small. */
	private static final int MOST = 32;

	private final List<VerifyCheck.Neighbour> neighbours;

	private final boolean whole;

	private NeighbourGroup(List<VerifyCheck.Neighbour> neighbours, boolean whole) {
		this.neighbours = List.copyOf(neighbours);
		this.whole = whole;
	}

	static List<NeighbourGroup> of(List<VerifyCheck.Neighbour> neighbours) {
		List<NeighbourGroup> groups = new ArrayList<>();
		for (int i = 0; i < neighbours.size(); i += MOST) {
			groups.add(new NeighbourGroup(neighbours.subList(i, Math.min(i + MOST, neighbours.size())), true));
		}
		return groups;
	}

	/** What a host checks of the group: all but itself. */
	NeighbourGroup without(HostAddress host) {
		List<VerifyCheck.Neighbour> others = this.neighbours.stream()
			.filter((other) -> !other.address().equals(host))
			.toList();
		return (others.size() == this.neighbours.size()) ? this : new NeighbourGroup(others, false);
	}

	List<VerifyCheck.Neighbour> neighbours() {
		return this.neighbours;
	}

	/** Whether no host was left out, so that several hosts check it. */
	boolean whole() {
		return this.whole;
	}

}
