package dev.o2cluster.verify;

import java.util.List;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;

/**
 * Everything one host checks about itself, in order. Every script is printed from this
 * list.
 *
 * @param checks the checks
 */
public record Verification(List<VerifyCheck> checks) {

	public Verification {
		checks = List.copyOf(checks);
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

}
