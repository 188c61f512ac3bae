package dev.o2cluster.change;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.diff.DiffRow;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.SettingsFit;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ReleaseChange} and {@link ClusterChange}.
 */
class ReleaseChangeTests {

	@Test
	void settingsTheNewLineCannotTakeAreNamedAndDroppedOnlyInTheProposal() {
		Topology topology = SeedPair.of("6")
			.withSettings(Settings.NONE.with("web", "weight", JsonNodeFactory.instance.numberNode(50))
				.with("web", "port", JsonNodeFactory.instance.numberNode(8080)));
		ReleaseChange change = ReleaseChange.of(ClusterBundle.of(topology), Releases.line("8"));
		assertThat(change.lost()).extracting(DocumentProblem::path).containsExactly("settings.web.weight");
		assertThat(change.after().settings().find("web", "weight")).isEmpty();
		assertThat(change.after().settings().find("web", "port")).isPresent();
		assertThatExceptionOfType(InvalidTopologyException.class)
			.isThrownBy(() -> topology.withRelease(Releases.line("8")))
			.satisfies((ex) -> assertThat(ex.problems()).isEqualTo(change.lost()));
	}

	@Test
	void everyFileAndCommandThatDiffersIsListedOnce() {
		ReleaseChange change = ReleaseChange.of(ClusterBundle.of(SeedPair.of("6")), Releases.line("8"));
		assertThat(change.lost()).isEmpty();
		assertThat(change.change().files()).filteredOn((file) -> file.path().endsWith("node_192.168.0.1.json"))
			.singleElement()
			.satisfies((file) -> assertThat(file.hosts()).containsExactly(HostAddress.of(SeedPair.FIRST),
					HostAddress.of(SeedPair.SECOND)));
		assertThat(change.change().files()).extracting(FileChange::path).doesNotContain("o2server/local/node.cfg");
		assertThat(change.change().commands().rows()).filteredOn((row) -> row.kind() != DiffRow.Kind.SAME)
			.extracting(DiffRow::newText)
			.contains("192.168.0.2  start dataSkipInit");
	}

	@Test
	void sameLineChangesNothing() {
		ReleaseChange change = ReleaseChange.of(ClusterBundle.of(SeedPair.of("6")), Releases.line("6"));
		assertThat(change.change().isEmpty()).isTrue();
	}

	@Test
	void addedAndRemovedHostsBringAndTakeTheirFiles() {
		ClusterBundle before = ClusterBundle.of(SeedPair.of("6"));
		ClusterBundle after = ClusterBundle.of(SeedPair.of("6", SeedPair.FIRST, "192.168.0.3"));
		ClusterChange change = ClusterChange.between(before, after);
		assertThat(change.files()).filteredOn((file) -> file.path().equals("o2server/local/node.cfg"))
			.extracting((file) -> file.hosts().get(0).value() + " " + file.kind().key())
			.containsExactlyInAnyOrder("192.168.0.2 removed", "192.168.0.3 added");
	}

	@Test
	void everyDesignFitsEveryLineOnceTheLostSettingsAreDropped() {
		RandomTopologies random = new RandomTopologies(77);
		TopologyDocument documents = new TopologyDocument(Releases.catalog());
		for (int i = 0; i < 200; i++) {
			Topology topology = random.next();
			ClusterBundle before = ClusterBundle.of(topology);
			boolean whole = i % 10 == 0;
			Releases.catalog().releases().forEach((line) -> {
				Topology after = SettingsFit.keepFitting(topology, line);
				assertThat(documents.read(TopologyDocument.text(after)).release()).isEqualTo(line);
				if (whole) {
					assertThat(ReleaseChange.of(before, line).after()).isEqualTo(after);
				}
			});
		}
	}

}
