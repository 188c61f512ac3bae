package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.o2cluster.belief.HandMade;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.history.Comparison;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ImportedSources;
import dev.o2cluster.topology.PortableTopology;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of external sources that nobody edited come out of an import byte for byte, and
 * in the console's own form as soon as the design says something else.
 */
class ByteExactSourcesTests {

	private static final String PASSWORD = "Regen-17-Wolke";

	private static final List<String> FILES = List.of(ExternalFiles.DATA_SOURCES, ExternalFiles.STORAGE_SOURCES);

	private static final SecretRef REF = new SecretRef("0123456789abcdef0123456789abcdef");

	@ParameterizedTest
	@EnumSource
	void filesInAnyFormComeOutAsTheyWentIn(Form form) throws RefusedDropException {
		Map<String, String> files = files(form, PASSWORD);
		Imported imported = taken(files);
		Topology topology = imported.topology();
		assertThat(topology.surroundings().clusterFiles()).isEmpty();
		assertThat(topology.surroundings().externalDatabase().sources()).hasSize(1);
		assertThat(topology.surroundings().externalStorage().of("file")).hasSize(1);
		assertThat(topology.surroundings().importedSources().of(FILES.get(0)).isPresent()).isEqualTo(form != Form.OURS);
		assertThat(written(topology, imported.secrets())).isEqualTo(files);
		assertThat(TopologyDocument.text(topology)).doesNotContain(PASSWORD);
		assertThat(imported.findings()).extracting(Finding::code).doesNotContain("opaque", "rewritten");
		assertThat(imported.findings().stream().anyMatch((finding) -> finding.code().equals("lenient-sources")))
			.isEqualTo(form == Form.NOTES || form == Form.MARK);
	}

	@ParameterizedTest
	@EnumSource
	void theySurviveOurOwnBundleToo(Form form) throws RefusedDropException {
		Imported once = taken(files(form, PASSWORD));
		assertComesBack(once.topology(), once.secrets());
		assertComesBack(edited(once.topology()), once.secrets());
	}

	@Test
	void anEditWritesOurFormAndTakingItBackBringsTheOriginalBack() throws RefusedDropException {
		Map<String, String> files = files(Form.NOTES, PASSWORD);
		Imported imported = taken(files);
		Topology edited = edited(imported.topology());
		Map<String, String> now = written(edited, imported.secrets());
		Map<String, String> ours = files(Form.OURS, PASSWORD);
		assertThat(now).containsEntry(FILES.get(0), ours.get(FILES.get(0)).replace("\"oa\"", "\"other\""))
			.containsEntry(FILES.get(1), ours.get(FILES.get(1)).replace("\"300\"", "\"301\""));
		Surroundings before = imported.topology().surroundings();
		Topology back = edited.withSurroundings(edited.surroundings()
			.withExternalDatabase(before.externalDatabase())
			.withExternalStorage(before.externalStorage()));
		assertThat(written(back, imported.secrets())).isEqualTo(files);
	}

	@Test
	void anotherPasswordWritesOurForm() throws RefusedDropException {
		Imported imported = taken(files(Form.ONE_LINE, PASSWORD));
		DataSource source = imported.topology().surroundings().externalDatabase().sources().get(0);
		SecretValues values = imported.secrets().with(source.password().orElseThrow(), SecretValue.of("new"));
		assertThat(written(imported.topology(), values)).containsEntry(FILES.get(0),
				files(Form.OURS, "new").get(FILES.get(0)));
	}

	@Test
	void missingTextIsNoMissingSecretAndWritesOurForm() throws RefusedDropException {
		Imported imported = taken(files(Form.ONE_LINE, PASSWORD));
		Surroundings around = imported.topology().surroundings();
		SecretValues values = imported.secrets().only(around.withImportedSources(ImportedSources.NONE).secretRefs());
		assertThat(written(imported.topology(), values)).isEqualTo(files(Form.OURS, PASSWORD));
		assertThat(ClusterBundle.of(imported.topology(), values).problems())
			.noneMatch((problem) -> problem.id().equals("secret-missing"));
	}

	@Test
	void textsTravelWithThePassphrase() throws RefusedDropException {
		Map<String, String> files = files(Form.NOTES, PASSWORD);
		Imported imported = taken(files);
		String sealed = new PortableTopology(imported.topology(), imported.secrets()).text("eine lange Reise");
		assertThat(sealed).doesNotContain(PASSWORD);
		PortableTopology read = PortableTopology.read(new TopologyDocument(Releases.catalog()), sealed,
				Optional.of("eine lange Reise"));
		assertThat(read.topology()).isEqualTo(imported.topology());
		assertThat(written(read.topology(), read.secrets())).isEqualTo(files);
	}

	@Test
	void previewsAndHistoryShowNeitherPasswordsNorNotes() throws RefusedDropException {
		for (String password : List.of(PASSWORD, "")) {
			Imported imported = taken(files(Form.NOTES, password));
			ClusterBundle cluster = ClusterBundle.of(imported.topology(), imported.secrets());
			for (String name : FILES) {
				BundleFile file = file(cluster, name);
				assertThat(file.secret()).isTrue();
				assertThat(file.preview()).doesNotContain(PASSWORD, "von Hand");
			}
			ClusterBundle none = ClusterBundle.of(imported.topology().withSurroundings(Surroundings.NONE));
			assertThat(Comparison.of(none, cluster, Locale.ENGLISH).text()).contains(FILES)
				.doesNotContain(PASSWORD, "von Hand");
		}
	}

	@Test
	void hostsThatHoldThemDoNotDriftAndAnotherFormIsAdopted() throws RefusedDropException {
		Imported imported = taken(files(Form.NOTES, PASSWORD));
		ClusterBundle design = ClusterBundle.of(imported.topology(), imported.secrets());
		assertThat(drift(design, files(Form.NOTES, PASSWORD))).isEmpty();
		Map<String, String> others = files(Form.TABS, PASSWORD);
		List<DriftEntry> entries = drift(design, others);
		assertThat(entries).extracting(DriftEntry::file).contains("config/" + FILES.get(0), "config/" + FILES.get(1));
		DriftAdoption adopted = DriftAdoption.of(imported.topology(), drop(others), entries);
		assertThat(written(adopted.topology(), imported.secrets().with(adopted.values()))).isEqualTo(others);
		assertThat(adopted.topology().surroundings().importedSources())
			.isNotEqualTo(imported.topology().surroundings().importedSources());
	}

	@Test
	void formOfAHugeFileIsNotKeptAndThatIsSaid() throws RefusedDropException {
		Map<String, String> files = files(Form.OURS, PASSWORD);
		files.compute(FILES.get(0), (name, text) -> text + " ".repeat(600_000));
		Imported imported = taken(files);
		assertThat(imported.findings()).filteredOn((finding) -> finding.code().equals("rewritten"))
			.extracting(Finding::file)
			.containsExactly(FILES.get(0));
		assertThat(written(imported.topology(), imported.secrets())).isEqualTo(files(Form.OURS, PASSWORD));
	}

	private static void assertComesBack(Topology topology, SecretValues values) throws RefusedDropException {
		byte[] zip = DropZips.of(ClusterBundle.of(topology, values));
		Imported again = Importer.take(ZipReader.read(zip, Limits.USUAL), "again", Optional.empty(),
				Releases.catalog());
		assertThat(TopologyDocument.text(again.topology())).isEqualTo(TopologyDocument.text(topology));
		assertThat(DropZips.of(ClusterBundle.of(again.topology(), again.secrets()))).isEqualTo(zip);
	}

	private static Topology edited(Topology topology) {
		Surroundings around = topology.surroundings();
		DataSource source = around.externalDatabase().sources().get(0);
		DataSource other = new DataSource(source.enable(), source.product(), source.address(), "other",
				source.password(), source.includes(), source.excludes(), source.fields());
		StorageSource store = around.externalStorage().sources().get(0).withName("301");
		return topology.withSurroundings(around.withExternalDatabase(new ExternalDatabase(List.of(other)))
			.withExternalStorage(new ExternalStorage(true, List.of(store), Map.of())));
	}

	private static Map<String, String> files(Form form, String password) {
		Optional<SecretRef> ref = Optional.of(REF).filter((one) -> !password.isEmpty());
		DataSource source = new DataSource(true, "mysql", new JdbcAddress("10.0.0.9", 3306, "X", "", "", ""), "oa", ref,
				List.of("com.x.mind.*"), List.of(), Map.of());
		StorageSource store = new StorageSource(true, "300", "webdav", "10.0.0.8", 8080, "files", ref, "", false, 100);
		Map<String, String> files = new LinkedHashMap<>();
		files.put(FILES.get(0),
				form.of(new ExternalDatabase(List.of(source)).text(Releases.line("6"), (one) -> password)));
		files.put(FILES.get(1), form
			.of(new ExternalStorage(true, List.of(store), Map.of()).text(Releases.line("6"), (one) -> password)));
		return files;
	}

	private static Imported taken(Map<String, String> sources) throws RefusedDropException {
		return Importer.take(drop(sources), "sources", Optional.of(Releases.line("6")), Releases.catalog());
	}

	private static List<DriftEntry> drift(ClusterBundle design, Map<String, String> sources)
			throws RefusedDropException {
		return Drift.between(design, drop(sources))
			.entries()
			.stream()
			.filter((entry) -> entry.file().contains("Sources"))
			.toList();
	}

	private static Drop drop(Map<String, String> sources) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (String host : List.of("192.168.0.1", "192.168.0.2")) {
			files.put(host + "/o2server/local/node.cfg", utf8(host));
			HandMade.config().forEach((name, bytes) -> files.put(host + "/o2server/config/" + name, bytes));
			sources.forEach((name, text) -> files.put(host + "/o2server/config/" + name, utf8(text)));
		}
		return new Drop(files, 0, List.of());
	}

	/** What every host gets under the names of the files. */
	private static Map<String, String> written(Topology topology, SecretValues values) {
		ClusterBundle cluster = ClusterBundle.of(topology, values);
		Map<String, String> first = new LinkedHashMap<>();
		FILES.forEach((name) -> first.put(name, new String(file(cluster, name).bytes(), StandardCharsets.UTF_8)));
		for (Host host : topology.hosts()) {
			first.forEach(
					(name, text) -> assertThat(cluster.of(host).file("o2server/config/" + name).orElseThrow().bytes())
						.isEqualTo(utf8(text)));
		}
		return first;
	}

	private static BundleFile file(ClusterBundle cluster, String name) {
		return cluster.of(cluster.topology().hosts().get(0)).file("o2server/config/" + name).orElseThrow();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** How people and programs write JSON. */
	enum Form {

		/** As the console does. */
		OURS((text) -> text),

		/** Everything on one line. */
		ONE_LINE((text) -> text.replaceAll("\n *", "").replace("\": ", "\":")),

		/** Tabs, and no end of the last line. */
		TABS((text) -> text.replace("  ", "\t").stripTrailing()),

		/** Ends of lines as Windows writes them. */
		WINDOWS((text) -> text.replace("\n", "\r\n")),

		/** A byte order mark. */
		MARK((text) -> "\uFEFF" + text),

		/** Comments, and numbers with a fraction of nothing. */
		NOTES((text) -> "// von Hand\n"
				+ text.replace("8080,", "8080.0, # von Hand").replace("\"enable\"", "/* von Hand */ \"enable\""));

		private final UnaryOperator<String> write;

		Form(UnaryOperator<String> write) {
			this.write = write;
		}

		String of(String text) {
			return this.write.apply(text);
		}

	}

}
