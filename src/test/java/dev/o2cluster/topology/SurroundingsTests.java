package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretUse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Surroundings} and their part of a document.
 */
class SurroundingsTests {

	private static final String HOSTS = "\"name\": \"x\", \"hosts\": [{\"address\": \"10.0.0.1\", "
			+ "\"roles\": [\"center\"], \"primary\": true}]";

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	@Test
	void filesStandInOrderOfTheirNames() {
		Surroundings files = Surroundings.NONE.withClusterFiles(List.of(file("b"), file("a")));
		assertThat(files.clusterFiles()).extracting(ClusterFile::name).containsExactly("a", "b");
		assertThat(Surroundings.NONE.withClusterFiles(List.of(file("a"), file("b")))).isEqualTo(files);
	}

	@Test
	void namesThatAreOneOnWindowsAreRefused() {
		assertThat(codes(() -> Surroundings.NONE.withClusterFiles(List.of(file("x.cfg"), file("X.cfg")))))
			.containsExactly("clusterFiles.twice");
	}

	@Test
	void tooManyAndTooLargeFilesAreRefused() {
		List<ClusterFile> many = IntStream.range(0, Surroundings.MAX_FILES + 1).mapToObj((i) -> file("f" + i)).toList();
		assertThat(codes(() -> Surroundings.NONE.withClusterFiles(many))).containsExactly("clusterFiles.tooMany");
		assertThat(codes(() -> ClusterFile.open("x", new byte[ClusterFile.MAX_BYTES + 1])))
			.containsExactly("clusterFile.tooLarge");
		ClusterFile large = ClusterFile.open("x", new byte[ClusterFile.MAX_BYTES]);
		List<ClusterFile> three = List.of(large, ClusterFile.open("y", new byte[ClusterFile.MAX_BYTES]), file("z"));
		assertThat(codes(() -> Surroundings.NONE.withClusterFiles(three))).containsExactly("clusterFiles.tooLarge");
	}

	@Test
	void secretsNameTheirPlace() {
		SecretRef ref = SecretRef.random();
		assertThat(
				Surroundings.NONE.withClusterFiles(List.of(file("a"), ClusterFile.secret("token.json", ref))).secrets())
			.containsExactly(new SecretUse("clusterFiles[token.json]", ref));
	}

	@Test
	void documentRefersToTextsOfImportedSources() {
		String ref = "0123456789abcdef0123456789abcdef";
		String start = "{\"schema\": 1, " + HOSTS + ", \"release\": \"6\", \"importedSources\": ";
		Topology topology = this.documents.read(start + "{\"databases\": {\"secret\": \"" + ref + "\"}}}");
		assertThat(topology.surroundings().importedSources().databases()).contains(new SecretRef(ref));
		assertThat(topology.surroundings().secretRefs()).containsExactly(new SecretRef(ref));
		assertThat(topology.surroundings().secrets()).isEmpty();
		assertThat(this.documents.read(TopologyDocument.text(topology))).isEqualTo(topology);
		assertThat(codes(() -> this.documents.read(start + "{\"stores\": \"[]\", \"other\": 1}}")))
			.containsExactlyInAnyOrder("member.secret", "document.unknownMember");
	}

	@Test
	void documentWritesTextAsItIsAndEverythingElseInBase64() {
		Topology topology = read("[{\"name\": \"a\", \"base64\": \"eA0K\"}, {\"name\": \"b\", \"base64\": \"AP8=\"}]");
		assertThat(topology.surroundings().clusterFiles()).extracting(ClusterFile::form)
			.containsExactly(ClusterFile.Form.TEXT, ClusterFile.Form.BASE64);
		assertThat(TopologyDocument.text(topology)).contains("\"text\": \"x\\r\\n\"", "\"base64\": \"AP8=\"");
	}

	@Test
	void documentNamesEveryBadFileAtOnce() {
		assertThat(problems("[1, {\"name\": \"a\"}, {\"name\": \"a\", \"text\": \"\", \"secret\": \"\"}, "
				+ "{\"name\": \"a\", \"text\": 1}, {\"name\": \"a\", \"base64\": \"?\"}, "
				+ "{\"name\": \"a\", \"secret\": \"short\"}, {\"name\": \"a/b\", \"text\": \"\"}, "
				+ "{\"name\": \"a\", \"text\": \"\", \"size\": 1}, {\"name\": \"a\", \"text\": \"\\ud800\"}]"))
			.containsExactly("clusterFiles[0] document.object", "clusterFiles[1] clusterFile.oneForm",
					"clusterFiles[2] clusterFile.oneForm", "clusterFiles[3].text document.string",
					"clusterFiles[4].base64 clusterFile.base64", "clusterFiles[5].secret clusterFile.secret",
					"clusterFiles[6] clusterFile.path", "clusterFiles[7].size document.unknownMember",
					"clusterFiles[8].text clusterFile.text");
	}

	private Topology read(String files) {
		return this.documents.read("{\"clusterFiles\": " + files + ", " + HOSTS + "}");
	}

	private List<String> problems(String files) {
		try {
			read(files);
			return List.of();
		}
		catch (InvalidTopologyException ex) {
			return ex.problems().stream().map((problem) -> problem.path() + " " + problem.code()).toList();
		}
	}

	private static List<String> codes(Runnable refused) {
		List<String> codes = new ArrayList<>();
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(refused::run)
			.satisfies((ex) -> ex.problems().forEach((problem) -> codes.add(problem.code())));
		return codes;
	}

	private static ClusterFile file(String name) {
		return ClusterFile.open(name, "x".getBytes(StandardCharsets.UTF_8));
	}

}
