package dev.o2cluster.network;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.o2cluster.network.Loss.Kind;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.SeedPair;

import static org.assertj.core.api.Assertions.assertThat;

class HostOutageTests {

	private static List<Kind> lost(String line, int host) {
		return HostOutage.of(NodeConfigs.of(NetworkTests.design(line)))
			.get(host)
			.losses()
			.stream()
			.map(Loss::kind)
			.toList();
	}

	@Test
	void seedPairStandsAndFallsWithItsFirstHost() {
		List<HostOutage> outages = HostOutage.of(NodeConfigs.of(SeedPair.of("6")));
		assertThat(outages.get(0).losses()).extracting(Loss::kind)
			.containsExactly(Kind.DATABASE, Kind.ONLY_CENTER, Kind.ONLY_WEB, Kind.SOME_FILES, Kind.SOME_REQUESTS);
		assertThat(outages.get(0).singlePoint()).isTrue();
		assertThat(outages.get(1).losses()).extracting(Loss::kind).containsExactly(Kind.SOME_FILES, Kind.SOME_REQUESTS);
		assertThat(outages.get(1).singlePoint()).isFalse();
	}

	@Test
	void standByCenterTakesOver() {
		assertThat(lost("6 10.0.0.1=ca* 10.0.0.2=ca 10.0.0.3=wsd", 0)).containsExactly(Kind.CENTER_MOVES,
				Kind.SOME_REQUESTS);
		assertThat(lost("6 10.0.0.1=ca* 10.0.0.2=ca 10.0.0.3=wsd", 1)).containsExactly(Kind.SOME_REQUESTS);
	}

	@Test
	void onlyStorageTakesEveryAttachment() {
		assertThat(lost("6 10.0.0.1=wcad* 10.0.0.2=s", 1)).containsExactly(Kind.ONLY_STORAGE);
	}

	@Test
	void modulesOfOneHostAreNamed() {
		HostOutage outage = HostOutage.of(NodeConfigs.of(DesignsWithModules.splitInTwo())).get(1);
		assertThat(outage.losses()).filteredOn((loss) -> loss.kind() == Kind.MODULES)
			.singleElement()
			.extracting((loss) -> loss.arguments().get(1))
			.isEqualTo("x_file_assemble_control");
	}

}
