package dev.o2cluster.merge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TopologyMerge}.
 */
class TopologyMergeTests {

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	private final Topology base = SeedPair.of("6");

	private final Host first = this.base.hosts().get(0);

	private final Host second = this.base.hosts().get(1);

	@Test
	void changesOfDifferentFieldsMerge() {
		TopologyMerge merge = merge(this.base.withNote("mine"), this.base.withName("theirs"));
		assertThat(merge.conflicts()).isEmpty();
		assertThat(read(merge)).isEqualTo(this.base.withNote("mine").withName("theirs"));
		assertThat(merge.merged()).extracting(FieldChange::path).containsExactlyInAnyOrder("note", "name");
	}

	@Test
	void changesOfDifferentFieldsOfOneHostMerge() {
		Topology mine = hosts(this.first, this.second.withOs(HostOs.WINDOWS));
		Topology theirs = hosts(this.first,
				this.second.withRoles(Set.of(ServerRole.APPLICATION, ServerRole.WEB, ServerRole.STORAGE)));
		TopologyMerge merge = merge(mine, theirs);
		assertThat(merge.conflicts()).isEmpty();
		assertThat(read(merge)).isEqualTo(hosts(this.first, theirs.hosts().get(1).withOs(HostOs.WINDOWS)));
	}

	@Test
	void rolesOfOneHostMergeOneByOne() {
		Topology mine = hosts(this.first, this.second.withRoles(Set.of(ServerRole.APPLICATION, ServerRole.STORAGE)));
		Topology theirs = hosts(this.first, this.second
			.withRoles(Set.of(ServerRole.APPLICATION, ServerRole.STORAGE, ServerRole.DATA, ServerRole.WEB)));
		assertThat(read(merge(mine, theirs)).hosts().get(1).roles()).containsExactlyInAnyOrder(ServerRole.APPLICATION,
				ServerRole.STORAGE, ServerRole.WEB);
	}

	@Test
	void sameFieldChangedDifferentlyAsks() {
		TopologyMerge merge = merge(this.base.withNote("mine"), this.base.withNote("theirs"));
		assertThat(merge.conflicts()).extracting(FieldChange::path).containsExactly("note");
		assertThat(read(merge).note()).isEqualTo("theirs");
		TopologyMerge chosen = TopologyMerge.of(TopologyDocument.tree(this.base),
				TopologyDocument.tree(this.base.withNote("mine")), TopologyDocument.tree(this.base.withNote("theirs")),
				Set.of("note"));
		assertThat(read(chosen).note()).isEqualTo("mine");
	}

	@Test
	void sameChangeByBothIsNoConflict() {
		assertThat(merge(this.base.withNote("same"), this.base.withNote("same")).conflicts()).isEmpty();
	}

	@Test
	void clusterFilesMergeOneByOneAndAsAWhole() {
		Topology merged = read(merge(file(this.base, "a.json", "1"), file(this.base, "b.json", "2")));
		assertThat(merged.surroundings().clusterFiles()).extracting(ClusterFile::name)
			.containsExactly("a.json", "b.json");
		Topology hidden = this.base
			.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.secret("a.json", SecretRef.random())));
		TopologyMerge conflict = merge(file(this.base, "a.json", "1"), hidden);
		assertThat(conflict.conflicts()).extracting(FieldChange::path).containsExactly("clusterFiles[a.json]");
		assertThat(read(conflict).surroundings()).isEqualTo(hidden.surroundings());
	}

	@Test
	void hostsAddedByBothAreBothThere() {
		Topology merged = read(merge(hosts(this.first, this.second, host("192.168.0.3")),
				hosts(this.first, this.second, host("192.168.0.4"))));
		assertThat(merged.hosts()).extracting((host) -> host.address().value())
			.containsExactlyInAnyOrder(SeedPair.FIRST, SeedPair.SECOND, "192.168.0.3", "192.168.0.4");
	}

	@Test
	void hostRemovedByOneAndChangedByTheOtherAsks() {
		TopologyMerge merge = merge(hosts(this.first), hosts(this.first, this.second.withOs(HostOs.WINDOWS)));
		assertThat(merge.conflicts()).extracting(FieldChange::path).containsExactly("hosts[" + SeedPair.SECOND + "]");
	}

	@Test
	void primaryIsOneFieldOfTheWholeTopology() {
		Host third = host("192.168.0.3").withRoles(Set.of(ServerRole.CENTER));
		Host center = this.second.withRoles(Set.of(ServerRole.CENTER));
		Topology start = hosts(this.first, center, third);
		Topology mine = hosts(this.first.withPrimary(false), center.withPrimary(true), third);
		Topology theirs = hosts(this.first.withPrimary(false), center, third.withPrimary(true));
		TopologyMerge merge = TopologyMerge.of(TopologyDocument.tree(start), TopologyDocument.tree(mine),
				TopologyDocument.tree(theirs));
		assertThat(merge.conflicts()).extracting(FieldChange::path).containsExactly("primary");
		assertThat(read(merge).primary()).isEqualTo(third.withPrimary(true));
	}

	@Test
	void orderFollowsWhoeverChangedIt() {
		Topology mine = hosts(this.second, this.first);
		assertThat(read(merge(mine, this.base.withNote("theirs"))).hosts()).containsExactly(this.second, this.first);
		assertThat(read(merge(this.base.withNote("mine"), mine)).hosts()).containsExactly(this.second, this.first);
	}

	private TopologyMerge merge(Topology mine, Topology theirs) {
		return TopologyMerge.of(TopologyDocument.tree(this.base), TopologyDocument.tree(mine),
				TopologyDocument.tree(theirs));
	}

	private static Topology file(Topology topology, String name, String text) {
		return topology.withSurroundings(
				topology.surroundings().withClusterFile(ClusterFile.open(name, text.getBytes(StandardCharsets.UTF_8))));
	}

	private Topology read(TopologyMerge merge) {
		return this.documents.read(merge.document());
	}

	private Topology hosts(Host... hosts) {
		return this.base.withHosts(List.of(hosts));
	}

	private static Host host(String address) {
		return Host.usual(HostAddress.of(address), false);
	}

}
