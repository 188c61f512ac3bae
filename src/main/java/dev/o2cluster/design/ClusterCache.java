package dev.o2cluster.design;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.Eviction;
import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Topology;
import org.jspecify.annotations.Nullable;

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

	/** The clusters that are remembered. */
	private final Set<ClusterBundle> kept = ConcurrentHashMap.newKeySet();

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
			.weigher((String key, ClusterBundle cluster) -> size(cluster))
			.removalListener((key, cluster, cause) -> forget(cluster))
			.executor(Runnable::run)
			.build();
	}

	Optional<ClusterBundle> cluster(String key) {
		return Optional.ofNullable(this.clusters.getIfPresent(key));
	}

	/**
	 * Remembers a cluster. It is the one that will be asked for next, however often
	 * others were asked for before, so those least in use make room for it.
	 */
	void keep(String key, ClusterBundle cluster) {
		this.clusters.policy().eviction().ifPresent((bound) -> makeRoom(bound, size(cluster)));
		this.kept.add(cluster);
		this.clusters.put(key, cluster);
	}

	private void makeRoom(Eviction<String, ClusterBundle> bound, int size) {
		long excess = bound.weightedSize().orElse(0) + size - bound.getMaximum();
		if (excess <= 0) {
			return;
		}
		for (Map.Entry<String, ClusterBundle> coldest : bound.coldest(Integer.MAX_VALUE).entrySet()) {
			this.clusters.invalidate(coldest.getKey());
			excess -= size(coldest.getValue());
			if (excess <= 0) {
				return;
			}
		}
	}

	/** Makes a zip, and remembers it together with its cluster. */
	BundleZip zip(ClusterBundle cluster, Host host) {
		Key key = new Key(cluster, host.address());
		BundleZip zip = this.zips.get(key, (any) -> cluster.zip(host));
		if (!this.kept.contains(cluster)) {
			this.zips.invalidate(key);
		}
		return zip;
	}

	/** A zip would keep all of its cluster in memory. */
	private void forget(@Nullable ClusterBundle cluster) {
		if (cluster != null) {
			this.kept.remove(cluster);
			this.zips.asMap().keySet().removeIf((zip) -> zip.of(cluster));
		}
	}

	private static int size(ClusterBundle cluster) {
		return cluster.topology().hosts().size();
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
