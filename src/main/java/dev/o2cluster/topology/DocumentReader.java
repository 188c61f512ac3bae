package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one document and gathers everything that is wrong with it.
 */
final class DocumentReader {

	private static final Set<String> MEMBERS = Stream
		.concat(Stream.of("schema", "name", "release", "note", "settings", "overrides", Sample.PATH, "dataInUse",
				"waivers", "hosts"), SurroundingsReader.MEMBERS.stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> HOST_MEMBERS = Set.of("address", "os", "roles", "primary", "settings", "overrides",
			"imported");

	private final ReleaseCatalog releases;

	private final List<DocumentProblem> problems = new ArrayList<>();

	DocumentReader(ReleaseCatalog releases) {
		this.releases = releases;
	}

	Topology read(JsonNode document) {
		if (!document.isObject()) {
			throw new InvalidTopologyException(List.of(DocumentProblem.of("", "document.object")));
		}
		refuseUnknown(document, "", MEMBERS);
		schema(document.path("schema"));
		String name = text(document.path("name"), "name").strip();
		String note = text(document.path("note"), "note");
		this.problems.addAll(Wholeness.textProblems(name, note).stream().filter(this::isNew).toList());
		Release release = release(document.path("release"));
		Settings settings = settings(document.path("settings"), "settings", release);
		ObjectNode overrides = overrides(document.path("overrides"), "overrides");
		Optional<Sample> sample = sample(document.path(Sample.PATH), Sample.PATH);
		Optional<DataInUse> dataInUse = new DataInUseReader(this.problems).read(document.path("dataInUse"));
		Surroundings surroundings = new SurroundingsReader(this.problems, release).read(document);
		List<Waiver> waivers = new WaiverReader(this.problems).read(document.path("waivers"));
		List<Host> hosts = hosts(document.path("hosts"), release);
		if (!this.problems.isEmpty()) {
			throw new InvalidTopologyException(this.problems);
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
			problem("schema", "document.schema", schema.toString(), TopologyDocument.SCHEMA);
		}
	}

	private Release release(JsonNode id) {
		if (id.isMissingNode()) {
			return this.releases.preferred();
		}
		String wanted = text(id, "release");
		Optional<Release> release = this.releases.find(wanted);
		if (id.isString() && release.isEmpty()) {
			problem("release", "release.unknown", SettingsFit.shortened(wanted),
					String.join(", ", this.releases.releases().stream().map(Release::id).toList()));
		}
		return release.orElseGet(this.releases::preferred);
	}

	private List<Host> hosts(JsonNode hosts, Release release) {
		if (!hosts.isArray()) {
			problem("hosts", hosts.isMissingNode() ? "hosts.none" : "document.array");
			return List.of();
		}
		if (hosts.size() > Topology.MAX_HOSTS) {
			problem("hosts", "hosts.tooMany", Topology.MAX_HOSTS, hosts.size());
			return List.of();
		}
		SortedMap<Integer, Host> rows = new TreeMap<>();
		for (int row = 0; row < hosts.size(); row++) {
			int index = row;
			host(hosts.get(row), "hosts[" + row + "]", release).ifPresent((host) -> rows.put(index, host));
		}
		this.problems.addAll(Wholeness.hostProblems(rows, hosts.size()));
		return List.copyOf(rows.values());
	}

	private Optional<Host> host(JsonNode node, String path, Release release) {
		if (!node.isObject()) {
			problem(path, "document.object");
			return Optional.empty();
		}
		refuseUnknown(node, path + ".", HOST_MEMBERS);
		Optional<HostAddress> address = address(node.path("address"), path + ".address");
		HostOs os = os(node.path("os"), path + ".os");
		Set<ServerRole> roles = roles(node.path("roles"), path + ".roles");
		boolean primary = flag(node.path("primary"), path + ".primary");
		Settings settings = settings(node.path("settings"), path + ".settings", release);
		ObjectNode overrides = overrides(node.path("overrides"), path + ".overrides");
		ImportedFiles imported = imported(node.path("imported"), path + ".imported");
		return address.map((value) -> new Host(value, os, roles, primary, settings, overrides, imported));
	}

	private Optional<HostAddress> address(JsonNode node, String path) {
		String text = text(node, path);
		if (!node.isMissingNode() && !node.isString()) {
			return Optional.empty();
		}
		Optional<String> reason = HostAddress.problemOf(text);
		reason.ifPresent((code) -> problem(path, code, SettingsFit.shortened(text)));
		return reason.isEmpty() ? Optional.of(HostAddress.of(text)) : Optional.empty();
	}

	private HostOs os(JsonNode node, String path) {
		if (node.isMissingNode()) {
			return HostOs.LINUX;
		}
		String key = text(node, path);
		Optional<HostOs> os = HostOs.ofKey(key);
		if (node.isString() && os.isEmpty()) {
			problem(path, "os.unknown", SettingsFit.shortened(key),
					String.join(", ", Arrays.stream(HostOs.values()).map(HostOs::key).toList()));
		}
		return os.orElse(HostOs.LINUX);
	}

	private Set<ServerRole> roles(JsonNode node, String path) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		if (!node.isArray()) {
			if (!node.isMissingNode()) {
				problem(path, "document.array");
			}
			return roles;
		}
		for (int i = 0; i < node.size(); i++) {
			String key = text(node.get(i), path + "[" + i + "]");
			Optional<ServerRole> role = ServerRole.ofKey(key);
			role.ifPresent(roles::add);
			if (role.isEmpty() && node.get(i).isString()) {
				problem(path + "[" + i + "]", "role.unknown", SettingsFit.shortened(key),
						String.join(", ", EnumSet.allOf(ServerRole.class).stream().map(ServerRole::key).toList()));
			}
		}
		return roles;
	}

	private Settings settings(JsonNode node, String path, Release release) {
		if (!object(node, path)) {
			return Settings.NONE;
		}
		Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
		node.forEachEntry((section, fields) -> {
			String below = path + "." + section;
			if (!release.hasSection(section)) {
				this.problems.add(SettingsFit.unknownSection(section, path, release));
			}
			else if (object(fields, below)) {
				Map<String, JsonNode> values = new LinkedHashMap<>();
				fields.forEachEntry(
						(field, value) -> setting(release, section, field, value, below + "." + field, values));
				sections.put(section, values);
			}
		});
		return new Settings(sections);
	}

	private void setting(Release release, String section, String field, JsonNode value, String path,
			Map<String, JsonNode> values) {
		List<DocumentProblem> reasons = SettingsFit.problemsOf(section, field, value, path, release);
		this.problems.addAll(reasons);
		if (reasons.isEmpty()) {
			values.put(field, release.field(section, field).orElseThrow().normalise(value));
		}
	}

	private Optional<Sample> sample(JsonNode node, String path) {
		if (!node.isString()) {
			text(node, path);
			return Optional.empty();
		}
		try {
			return Optional.of(Sample.read(node.stringValue()));
		}
		catch (InvalidTopologyException ex) {
			ex.problems().forEach((problem) -> problem(path, problem.code(), problem.arguments().toArray()));
			return Optional.empty();
		}
	}

	private ImportedFiles imported(JsonNode node, String path) {
		if (!object(node, path)) {
			return ImportedFiles.NONE;
		}
		refuseUnknown(node, path + ".", Set.of("nodeFile", "nodeCfg"));
		String cfg = text(node.path("nodeCfg"), path + ".nodeCfg");
		return new ImportedFiles(sample(node.path("nodeFile"), path + ".nodeFile"),
				cfg.isEmpty() ? Optional.empty() : Optional.of(cfg));
	}

	private ObjectNode overrides(JsonNode node, String path) {
		return object(node, path) ? (ObjectNode) node.deepCopy() : JsonNodeFactory.instance.objectNode();
	}

	private boolean flag(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isBoolean()) {
			problem(path, "document.boolean");
		}
		return node.isBoolean() && node.booleanValue();
	}

	private boolean object(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isObject()) {
			problem(path, "document.object");
		}
		return node.isObject();
	}

	private String text(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isString()) {
			problem(path, "document.string");
		}
		return node.isString() ? node.stringValue() : "";
	}

	private void refuseUnknown(JsonNode node, String prefix, Set<String> known) {
		node.propertyNames()
			.stream()
			.filter((member) -> !known.contains(member))
			.forEach((member) -> problem(prefix + SettingsFit.shortened(member), "document.unknownMember",
					SettingsFit.shortened(member)));
	}

	/** What is no string at all is not empty, too. */
	private boolean isNew(DocumentProblem problem) {
		return this.problems.stream().noneMatch((known) -> known.path().equals(problem.path()));
	}

	private void problem(String path, String code, Object... arguments) {
		this.problems.add(DocumentProblem.of(path, code, arguments));
	}

}
