package dev.o2cluster.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one document and gathers everything that is wrong with it.
 */
final class DocumentReader {

	private static final Set<String> MEMBERS = Stream
		.concat(Stream.of("schema", "name", "release", "note", "settings", "overrides", Sample.PATH, "dataInUse",
				"waivers", "hosts"), SurroundingsReader.MEMBERS.stream())
		.collect(Collectors.toUnmodifiableSet());

	private final ReleaseCatalog releases;

	private final DocumentProblems problems = new DocumentProblems();

	DocumentReader(ReleaseCatalog releases) {
		this.releases = releases;
	}

	Topology read(JsonNode document) {
		if (!document.isObject()) {
			throw new InvalidTopologyException(List.of(DocumentProblem.of("", "document.object")));
		}
		this.problems.refuseUnknown(document, "", MEMBERS);
		schema(document.path("schema"));
		String name = this.problems.text(document.path("name"), "name").strip();
		String note = this.problems.text(document.path("note"), "note");
		// what is no string at all is not empty, too
		this.problems.addAll(Wholeness.textProblems(name, note)
			.stream()
			.filter((problem) -> !this.problems.has(problem.path()))
			.toList());
		Release release = release(document.path("release"));
		NodeReader nodes = new NodeReader(this.problems, release);
		Settings settings = nodes.settings(document.path("settings"), "settings");
		ObjectNode overrides = nodes.overrides(document.path("overrides"), "overrides");
		Optional<Sample> sample = nodes.sample(document.path(Sample.PATH), Sample.PATH);
		Optional<DataInUse> dataInUse = new DataInUseReader(this.problems).read(document.path("dataInUse"));
		Surroundings surroundings = new SurroundingsReader(this.problems, release).read(document);
		List<Waiver> waivers = new WaiverReader(this.problems).read(document.path("waivers"));
		List<Host> hosts = hosts(document.path("hosts"), new HostReader(this.problems, nodes));
		if (this.problems.count() > 0) {
			throw new InvalidTopologyException(this.problems.all());
		}
		Topology topology = new Topology(name, release, note, settings, overrides, sample, dataInUse, surroundings,
				waivers, hosts);
		return DataInUseReader.asDesigned(document.path("dataInUse"))
				? topology.withDataInUse(Optional.of(DataInUse.of(topology))) : topology;
	}

	private void schema(JsonNode schema) {
		boolean known = schema.isMissingNode()
				|| (schema.isIntegralNumber() && schema.longValue() == TopologyDocument.SCHEMA);
		if (!known) {
			this.problems.add("schema", "document.schema", schema.toString(), TopologyDocument.SCHEMA);
		}
	}

	private Release release(JsonNode id) {
		if (id.isMissingNode()) {
			return this.releases.preferred();
		}
		String wanted = this.problems.text(id, "release");
		Optional<Release> release = this.releases.find(wanted);
		if (id.isString() && release.isEmpty()) {
			this.problems.add("release", "release.unknown", SettingsFit.shortened(wanted),
					String.join(", ", this.releases.releases().stream().map(Release::id).toList()));
		}
		return release.orElseGet(this.releases::preferred);
	}

	private List<Host> hosts(JsonNode hosts, HostReader reader) {
		if (!hosts.isArray()) {
			this.problems.add("hosts", hosts.isMissingNode() ? "hosts.none" : "document.array");
			return List.of();
		}
		if (hosts.size() > Topology.MAX_HOSTS) {
			this.problems.add("hosts", "hosts.tooMany", Topology.MAX_HOSTS, hosts.size());
			return List.of();
		}
		SortedMap<Integer, Host> rows = new TreeMap<>();
		for (int row = 0; row < hosts.size(); row++) {
			int index = row;
			reader.read(hosts.get(row), "hosts[" + row + "]").ifPresent((host) -> rows.put(index, host));
		}
		this.problems.addAll(Wholeness.hostProblems(rows, hosts.size()));
		return List.copyOf(rows.values());
	}

}
