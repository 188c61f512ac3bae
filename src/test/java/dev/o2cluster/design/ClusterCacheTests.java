package dev.o2cluster.design;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Clusters;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClusterCache} in a memory that has room for 1,000 hosts.
 */
class ClusterCacheTests {

	private static final Topology LARGE = Clusters.of(600);

	private final ClusterCache cache = new ClusterCache(256L * 1024 * 1024);

	@Test
	void newRevisionTakesThePlaceOfAnOldOneHoweverOftenThatWasUsed() {
		this.cache.keep("old", ClusterBundle.of(LARGE));
		for (int i = 0; i < 50; i++) {
			assertThat(this.cache.cluster("old")).isPresent();
		}
		ClusterBundle next = ClusterBundle.of(LARGE);
		this.cache.keep("new", next);
		assertThat(this.cache.cluster("new")).containsSame(next);
		assertThat(this.cache.cluster("old")).isEmpty();
	}

	@Test
	void smallClustersStayBesideALargeOne() {
		this.cache.keep("small", ClusterBundle.of(Clusters.of(2)));
		this.cache.keep("large", ClusterBundle.of(LARGE));
		this.cache.keep("other", ClusterBundle.of(Clusters.of(3)));
		assertThat(this.cache.cluster("small")).isPresent();
		assertThat(this.cache.cluster("large")).isPresent();
		assertThat(this.cache.cluster("other")).isPresent();
	}

	@Test
	void zipIsMadeOnceWhileItsClusterIsRemembered() {
		ClusterBundle cluster = ClusterBundle.of(Clusters.of(2));
		Host host = cluster.topology().hosts().get(1);
		assertThat(this.cache.zip(cluster, host)).as("of a cluster that is not remembered")
			.isNotSameAs(this.cache.zip(cluster, host));
		this.cache.keep("key", cluster);
		assertThat(this.cache.zip(cluster, host)).isSameAs(this.cache.zip(cluster, host));
		this.cache.keep("key", ClusterBundle.of(Clusters.of(2)));
		assertThat(this.cache.zip(cluster, host)).as("of a cluster that was replaced")
			.isNotSameAs(this.cache.zip(cluster, host));
	}

}
