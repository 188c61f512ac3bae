package dev.o2cluster.check;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SafeFixes}.
 */
class SafeFixesTests {

	@Test
	void applyToWhenNothingIsWrongKeepsTheDesign() {
		Topology single = Sketch.of("8", "10.0.0.1=wcasd*");
		assertThat(SafeFixes.applyTo(single)).isSameAs(single);
	}

	@Test
	void applyToGivesEveryHostAStorageNameOfItsOwn() {
		Topology same = Sketch.of("6", "10.0.0.1=wcasd*", "10.0.0.2=as", "10.0.0.3=as", "10.0.0.4=as");
		for (Host host : same.hosts()) {
			same = Sketch.set(same, host.address().value(), "storage.name", "\"251\"");
		}
		NodeConfigs fixed = NodeConfigs.of(SafeFixes.applyTo(same));
		assertThat(fixed.all()).extracting((node) -> node.value(ServerRole.STORAGE, "name").stringValue())
			.containsExactly("251", "252", "253", "254");
	}

	@Test
	void applyToWhenDataIsInUseKeepsSharedNames() {
		Topology same = Sketch.set(Sketch.of("6", "192.168.0.1=wcasd*", "192.168.0.2=as"), Sketch.SECOND,
				"storage.name", "\"251\"");
		same = same.withDataInUse(Optional.of(DataInUse.of(same)));
		assertThat(SafeFixes.applyTo(same)).isEqualTo(same);
	}

	@Test
	void applyToLeavesAcceptedWarningsAlone() {
		Topology pair = Sketch.pair("6");
		TopologyProblem idle = Sketch.problems(pair)
			.stream()
			.filter((problem) -> problem.id().equals("data-idle"))
			.findFirst()
			.orElseThrow();
		Topology waived = pair
			.withWaivers(List.of(new Waiver(idle.id(), idle.host(), idle.fingerprint(), "moves next week", "li")));
		assertThat(SafeFixes.applyTo(waived)).isEqualTo(waived);
		assertThat(SafeFixes.applyTo(pair)).isNotEqualTo(pair);
	}

	@Test
	void applyToOfALargeClusterFixesAllHostsAtOnce() {
		Topology large = LargeCluster.of(300);
		for (Host host : large.hosts()) {
			large = large.withHost(host.withSettings(host.settings()
				.with("storage", "name", JsonNodeFactory.instance.stringNode("251"))
				.with("storage", "sslEnable", JsonNodeFactory.instance.booleanNode(true))));
		}
		assertThat(Sketch.problems(SafeFixes.applyTo(large))).extracting(TopologyProblem::id)
			.doesNotContain("storage-name-shared", "storage-tls", "data-idle");
	}

}
