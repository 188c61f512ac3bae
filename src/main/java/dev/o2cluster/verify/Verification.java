package dev.o2cluster.verify;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;

/**
 * Everything one host checks about itself, in order. Every script is printed from it.
 *
 * @param own what concerns the host alone
 * @param groups what it checks of the other hosts, in the cluster's order
 */
public record Verification(List<VerifyCheck> own, List<NeighbourGroup> groups) {

	public Verification {
		own = List.copyOf(own);
		groups = List.copyOf(groups);
	}

	/**
	 * The checks of one host.
	 * @param cluster its cluster's node files
	 * @param host the host
	 * @return its checks
	 */
	public static Verification of(NodeConfigs cluster, Host host) {
		return new Verifications(cluster).of(host);
	}

	/**
	 * All checks one by one.
	 * @return the checks
	 */
	public List<VerifyCheck> checks() {
		return Stream.concat(this.own.stream(), this.groups.stream().flatMap((group) -> group.neighbours().stream()))
			.toList();
	}

}
