package dev.o2cluster.picture;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.o2cluster.network.HostGroup;
import dev.o2cluster.network.Network;
import dev.o2cluster.network.Service;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing in a picture covers anything else.
 */
class PicturesTests {

	private static Diagram diagram(Topology topology) {
		Network network = Network.of(NodeConfigs.of(topology));
		return DiagramLayout.of(HostGroup.of(topology, network), network);
	}

	private static boolean apart(Box one, Box two) {
		return one.x() + one.width() <= two.x() || two.x() + two.width() <= one.x() || one.y() + one.height() <= two.y()
				|| two.y() + two.height() <= one.y();
	}

	private static void assertApart(List<Box> boxes) {
		for (int i = 0; i < boxes.size(); i++) {
			for (int j = i + 1; j < boxes.size(); j++) {
				assertThat(apart(boxes.get(i), boxes.get(j))).as("%s and %s", boxes.get(i), boxes.get(j)).isTrue();
			}
		}
	}

	@Test
	void seedPairHasUsersTwoHostsAndFourLines() {
		Diagram diagram = diagram(SeedPair.of("6"));
		assertThat(diagram.parties()).hasSize(3);
		assertThat(diagram.arrows()).hasSize(4);
	}

	@Test
	void whatIsOutsideStandsBehindTheHosts() {
		Diagram diagram = diagram(Outside.with(Outside.seedPair("6"), Outside.store("nas", "10.0.0.8")));
		assertThat(diagram.parties()).hasSize(5);
		assertThat(diagram.parties().subList(3, 5)).allSatisfy((party) -> {
			assertThat(party.outside()).isPresent();
			assertThat(party.box().x()).isGreaterThan(diagram.parties().get(2).box().x());
		});
		assertThat(diagram.arrows()).flatExtracting(Diagram.Arrow::used)
			.filteredOn((use) -> use.service() == Service.DATABASE)
			.hasSize(2)
			.allMatch((use) -> use.portText().equals("5432"));
		assertApart(diagram.parties().stream().map(Diagram.Party::box).toList());
		assertApart(diagram.arrows().stream().map(Diagram.Arrow::label).toList());
	}

	@Test
	void sameDesignGivesSamePicture() {
		assertThat(diagram(SeedPair.of("6"))).isEqualTo(diagram(SeedPair.of("6")));
	}

	@Test
	void partiesAndLabelsStandApart() {
		RandomTopologies random = new RandomTopologies(8);
		for (int i = 0; i < 60; i++) {
			Diagram diagram = diagram(random.next());
			assertApart(diagram.parties().stream().map(Diagram.Party::box).toList());
			assertApart(diagram.arrows().stream().map(Diagram.Arrow::label).toList());
			diagram.parties()
				.forEach((party) -> assertThat(party.box().x() + party.box().width())
					.isLessThanOrEqualTo(diagram.width()));
		}
	}

	@Test
	void stepsStandApartInTheirLanes() {
		RandomTopologies random = new RandomTopologies(9);
		for (int i = 0; i < 60; i++) {
			Lanes lanes = Lanes.of(StartupPlanner.plan(NodeConfigs.of(random.next())));
			assertApart(lanes.steps().stream().map(Lanes.Step::box).toList());
			lanes.waits().forEach((wait) -> assertThat(wait.from().x()).isLessThan(wait.to().x()));
		}
	}

}
