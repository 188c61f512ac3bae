package dev.o2cluster.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.DesignBelief;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The seed pair with a PostgreSQL and a WebDAV store outside, byte for byte. Run with
 * {@code -Dgolden.write=true} to write the files anew, then read the difference.
 */
class ExternalGoldenTests {

	private static final Path FOLDER = Path.of("src/test/resources/golden/external");

	@ParameterizedTest
	@ValueSource(strings = { "4", "6", "8" })
	void pairWithDatabaseAndStoreOutsideGivesTheGoldenFiles(String release) throws IOException {
		Topology topology = Outside.with(Outside.seedPair(release), Outside.store("900", "10.0.0.8"));
		ClusterBundle cluster = ClusterBundle.of(topology, Outside.VALUES);
		List<HostBundle> bundles = topology.hosts().stream().map(cluster::of).toList();
		List<BundleFile> config = bundles.get(0)
			.files()
			.stream()
			.filter((file) -> file.path().startsWith("o2server/config/"))
			.toList();
		assertThat(config).extracting(BundleFile::path)
			.contains("o2server/config/externalDataSources.json", "o2server/config/externalStorageSources.json");
		for (BundleFile file : config) {
			Path golden = FOLDER.resolve(release).resolve(file.path().substring("o2server/config/".length()));
			if (Boolean.getBoolean("golden.write")) {
				Files.createDirectories(golden.getParent());
				Files.write(golden, file.bytes());
			}
			assertThat(file.bytes()).as(file.path()).isEqualTo(Files.readAllBytes(golden));
			assertThat(bundles.get(1).file(file.path()).orElseThrow().bytes()).isEqualTo(file.bytes());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void hostsBelieveWhatTheDesignSays(String release) {
		Topology topology = Outside.with(Outside.seedPair(release), Outside.store("900", "10.0.0.8"));
		ConfigBelief belief = DesignBelief.of(ClusterBundle.of(topology, Outside.VALUES)).hosts().get(0).config();
		assertThat(belief.databases()).containsExactly("jdbc:postgresql://10.0.0.9:5432/o2oa");
		assertThat(belief.storage()).isNotEmpty()
			.allSatisfy((type, targets) -> assertThat(targets).as(type)
				.singleElement()
				.satisfies((target) -> assertThat(target.place()).isEqualTo("webdav://10.0.0.8:8080/o2oa")));
		topology.hosts()
			.forEach((host) -> assertThat(belief.roles(host.address().value())).doesNotContain(ServerRole.DATA,
					ServerRole.STORAGE));
	}

	@Test
	void fileWithAPasswordNobodyKnowsIsLeftOut() {
		Topology topology = Outside.seedPair("6");
		HostBundle bundle = ClusterBundle.of(topology, SecretValues.NONE).of(topology.primary());
		assertThat(bundle.file("o2server/config/externalDataSources.json")).isEmpty();
	}

	@Test
	void fileWithAPasswordIsASecretOne() {
		Topology topology = Outside.seedPair("6");
		HostBundle bundle = ClusterBundle.of(topology, Outside.VALUES).of(topology.primary());
		assertThat(bundle.file("o2server/config/externalDataSources.json").orElseThrow().secret()).isTrue();
		assertThat(bundle.files()).filteredOn((file) -> !file.secret())
			.noneMatch((file) -> file.text().contains("s3cret"));
	}

	@Test
	void hostsCheckThatDatabaseAndStoreAnswer() {
		Topology topology = Outside.with(Outside.seedPair("6"), Outside.store("900", "10.0.0.8"));
		HostBundle bundle = ClusterBundle.of(topology, Outside.VALUES).of(topology.hosts().get(1));
		assertThat(bundle.file("o2server/verify.sh").orElseThrow().text())
			.contains("database 10.0.0.9 5432\nfile_store 10.0.0.8 8080\n")
			.doesNotContain("20050", "own_port 20040");
		assertThat(bundle.file("o2server/verify.ps1").orElseThrow().text())
			.contains("Database '10.0.0.9' 5432\nFile-Store '10.0.0.8' 8080\n");
	}

}
