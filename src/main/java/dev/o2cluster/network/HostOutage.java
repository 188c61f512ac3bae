package dev.o2cluster.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import dev.o2cluster.network.Loss.Kind;
import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * What users lose while one host of a cluster is down, the worst first. How a cluster
 * behaves without a center, a database or a storage was observed on 6.0.3.
 *
 * @param host the host that is down
 * @param losses what users lose; empty where they notice nothing
 */
public record HostOutage(HostAddress host, List<Loss> losses) {

	public HostOutage {
		losses = List.copyOf(losses);
	}

	/**
	 * The outages of a cluster, one host at a time.
	 * @param cluster its node files
	 * @return one for each host, in the operator's order
	 */
	public static List<HostOutage> of(NodeConfigs cluster) {
		return new Survey(cluster).outages();
	}

	/**
	 * Tells whether nothing stands in for something this host gives users.
	 * @return whether the host is a single point of failure
	 */
	public boolean singlePoint() {
		return this.losses.stream().anyMatch(Loss::singlePoint);
	}

	/** Looks at all hosts of one cluster. */
	private static final class Survey {

		private final NodeConfigs cluster;

		private final Topology topology;

		private final Modules modules;

		Survey(NodeConfigs cluster) {
			this.cluster = cluster;
			this.topology = cluster.acting();
			this.modules = new Modules(this.topology.release());
		}

		List<HostOutage> outages() {
			List<BitSet> hosted = this.topology.hosts().stream().map(this::hosted).toList();
			BitSet once = new BitSet();
			BitSet more = new BitSet();
			for (BitSet on : hosted) {
				BitSet again = (BitSet) on.clone();
				again.and(once);
				more.or(again);
				once.or(on);
			}
			List<HostOutage> outages = new ArrayList<>();
			for (int i = 0; i < hosted.size(); i++) {
				BitSet alone = (BitSet) hosted.get(i).clone();
				alone.andNot(more);
				outages.add(without(this.topology.hosts().get(i), alone));
			}
			return outages;
		}

		private BitSet hosted(Host host) {
			return host.runs(ServerRole.APPLICATION) ? this.modules.on(this.cluster.of(host)) : new BitSet();
		}

		private HostOutage without(Host host, BitSet alone) {
			List<Loss> losses = new ArrayList<>();
			if (this.topology.databaseHosts().contains(host)) {
				losses.add(Loss.of(Kind.DATABASE, host.address()));
			}
			if (host.runs(ServerRole.WEB)) {
				losses.add(Loss.of(only(ServerRole.WEB) ? Kind.ONLY_WEB : Kind.ONE_ENTRY, host.address()));
			}
			if (host.runs(ServerRole.CENTER)) {
				center(host, losses);
			}
			if (host.runs(ServerRole.APPLICATION)) {
				application(host, alone, losses);
			}
			if (host.runs(ServerRole.STORAGE)) {
				int storages = this.topology.running(ServerRole.STORAGE).size();
				losses.add((storages == 1) ? Loss.of(Kind.ONLY_STORAGE, host.address())
						: Loss.of(Kind.SOME_FILES, host.address(), storages));
			}
			losses.sort(Comparator.comparing(Loss::kind));
			return new HostOutage(host.address(), losses);
		}

		private void center(Host host, List<Loss> losses) {
			if (only(ServerRole.CENTER)) {
				losses.add(Loss.of(Kind.ONLY_CENTER, host.address()));
			}
			else if (host.primary()) {
				losses.add(Loss.of(Kind.CENTER_MOVES, host.address()));
			}
		}

		private void application(Host host, BitSet alone, List<Loss> losses) {
			if (only(ServerRole.APPLICATION)) {
				losses.add(Loss.of(Kind.ONLY_APPLICATION, host.address()));
				return;
			}
			losses.add(Loss.of(Kind.SOME_REQUESTS, host.address()));
			if (!alone.isEmpty()) {
				losses.add(Loss.of(Kind.MODULES, host.address(), String.join(", ", this.modules.names(alone))));
			}
		}

		private boolean only(ServerRole role) {
			return this.topology.running(role).size() == 1;
		}

	}

}
