package dev.o2cluster.check;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.topology.Waiver;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of accepted warnings.
 */
class WaiversTests {

	@Test
	void waiverAcceptsItsWarningAndNoOther() {
		Topology waived = accept(Sketch.of("6", "10.0.0.1=wcasd*", "10.0.0.2=asd", "10.0.0.3=asd"), "data-idle",
				"10.0.0.2");
		assertThat(Sketch.problems(waived)).filteredOn(TopologyProblem::accepted)
			.singleElement()
			.satisfies((problem) -> {
				assertThat(problem.host()).hasToString("10.0.0.2");
				assertThat(problem.waiver()).isNotNull();
			});
	}

	@Test
	void waiverWhenTheFactsChangeAcceptsNothing() {
		Topology waived = accept(Sketch.of("6", "10.0.0.1=wcasd*", "10.0.0.2=asd"), "data-idle", "10.0.0.2");
		Topology changed = waived.withHosts(Sketch.of("6", "10.0.0.1=wcas*", "10.0.0.0=sd", "10.0.0.2=asd").hosts());
		assertThat(Sketch.problems(changed)).extracting(TopologyProblem::id).contains("data-idle");
		assertThat(Sketch.problems(changed)).noneMatch(TopologyProblem::accepted);
	}

	@Test
	void waiverOfAnErrorAcceptsNothing() {
		Topology same = Sketch.set(Sketch.pair("6"), Sketch.SECOND, "storage.name", "\"251\"");
		assertThat(Sketch.problems(accept(same, "storage-name-shared", Sketch.SECOND)))
			.noneMatch(TopologyProblem::accepted);
	}

	@Test
	void documentKeepsWaiversAndTheMarkOfData() {
		Topology waived = accept(Sketch.pair("6"), "data-idle", Sketch.SECOND)
			.withDataInUse(Optional.of(DataInUse.of(Sketch.pair("6"))));
		String text = TopologyDocument.text(waived);
		Topology read = new TopologyDocument(Releases.catalog()).read(text);
		assertThat(read.waivers()).isEqualTo(waived.waivers());
		assertThat(read.dataInUse()).isEqualTo(waived.dataInUse());
		assertThat(TopologyDocument.text(read)).isEqualTo(text);
	}

	private static Topology accept(Topology topology, String rule, String host) {
		TopologyProblem problem = Sketch.problems(topology)
			.stream()
			.filter((one) -> one.id().equals(rule) && String.valueOf(one.host()).equals(host))
			.findFirst()
			.orElseThrow();
		return topology.withWaivers(List.of(new Waiver(rule, problem.host(), problem.fingerprint(), "known", "li")));
	}

}
