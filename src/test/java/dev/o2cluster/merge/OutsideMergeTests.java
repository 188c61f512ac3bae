package dev.o2cluster.merge;

import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.topology.UserEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TopologyMerge} with what stands outside the cluster.
 */
class OutsideMergeTests {

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	private final Topology base = SeedPair.of("6");

	@Test
	void databaseOutsideAndEntryAddedByDifferentPeopleAreBothThere() {
		Topology mine = Outside.with(this.base, Outside.database("postgresql", "10.0.0.9", "o2oa"));
		Topology theirs = EntrySettings.open(this.base, UserEntry.of("oa.example.com"));
		TopologyMerge merge = TopologyMerge.of(TopologyDocument.tree(this.base), TopologyDocument.tree(mine),
				TopologyDocument.tree(theirs));
		assertThat(merge.conflicts()).isEmpty();
		assertThat(this.documents.read(merge.document()))
			.isEqualTo(EntrySettings.open(mine, UserEntry.of("oa.example.com")));
	}

	@Test
	void entriesChangedByBothMergeMemberByMember() {
		Topology open = EntrySettings.open(this.base, UserEntry.of("oa.example.com"));
		TopologyMerge merge = TopologyMerge.of(TopologyDocument.tree(open), member(open, "bodySize", 50),
				member(open, "timeout", 600));
		assertThat(merge.conflicts()).isEmpty();
		assertThat(this.documents.read(merge.document()).surroundings().entry()).hasValueSatisfying((entry) -> {
			assertThat(entry.bodySize()).isEqualTo(50);
			assertThat(entry.timeout()).isEqualTo(600);
		});
	}

	private static ObjectNode member(Topology topology, String member, int value) {
		ObjectNode document = TopologyDocument.tree(topology);
		((ObjectNode) document.get("entry")).put(member, value);
		return document;
	}

}
