package dev.o2cluster.design;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Topology;

/**
 * Remembers what followed from the most recently used designs, and their hosts' zips, in
 * a bounded part of the memory. Zips share most of their bytes with their cluster, so
 * they go when it goes.
 */
final class ClusterCache {

	/** What the trees and texts of one host take, at most, as a rule. */
	private static final long HOST_BYTES = 64 * 1024;

	private static final long MOST_ZIP_BYTES = 96L * 1024 * 1024;

	private final Cache<String, ClusterBundle> clusters;

	private final Cache<Key, BundleZip> zips;

	/**
	 * Creates an empty cache.
	 * @param memory the memory the program may take, in bytes; an eighth of it is used
	 * for clusters and a sixteenth for zips, but the largest cluster always fits
	 */
	ClusterCache(long memory) {
		this.zips = Caffeine.newBuilder()
			.maximumWeight(Math.min(memory / 16, MOST_ZIP_BYTES))
			.weigher((Key key, BundleZip zip) -> zip.ownSize())
			.executor(Runnable::run)
			.build();
		this.clusters = Caffeine.newBuilder()
			.maximumWeight(Math.max(memory / 8 / HOST_BYTES, Topology.MAX_HOSTS))
			.weigher((String key, ClusterBundle cluster) -> cluster.topology().hosts().size())
			.evictionListener((key, cluster, cause) -> this.zips.asMap().keySet().removeIf((zip) -> zip.of(cluster)))
			.executor(Runnable::run)
			.build();
	}

	Optional<ClusterBundle> cluster(String key) {
		return Optional.ofNullable(this.clusters.getIfPresent(key));
	}

	void keep(String key, ClusterBundle cluster) {
		this.clusters.put(key, cluster);
	}

	BundleZip zip(ClusterBundle cluster, Host host) {
		return this.zips.get(new Key(cluster, host.address()), (key) -> cluster.zip(host));
	}

	/**
	 * Names a zip.
	 *
	 * @param cluster its cluster
	 * @param host its host
	 */
	private record Key(ClusterBundle cluster, HostAddress host) {

		boolean of(Object other) {
			return this.cluster == other;
		}

	}

}
