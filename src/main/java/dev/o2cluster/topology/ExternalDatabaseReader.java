package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProduct;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * Reads the databases outside the cluster of one document and gathers everything that is
 * wrong with them.
 */
final class ExternalDatabaseReader {

	/** The member of a document that holds them. */
	static final String PATH = "externalDatabase";

	private static final Set<String> MEMBERS = Set.of("enable", "product", "host", "port", "database", "server",
			"parameters", "url", "username", "password", "includes", "excludes", "fields");

	/** A password in a URL would stand in every document, history and export. */
	private static final Pattern PASSWORD = Pattern
		.compile("(?i)(password|passwd|pwd)=[^&;]|//[^/@]*:[^/@]*@|:thin:[^/@]+/[^/@]+@");

	private static final int MAX_PORT = 65_535;

	private final DocumentProblems problems;

	private final ExternalFiles line;

	private final Release release;

	ExternalDatabaseReader(DocumentProblems problems, Release release) {
		this.problems = problems;
		this.release = release;
		this.line = ExternalFiles.of(release);
	}

	ExternalDatabase read(JsonNode sources) {
		List<DataSource> read = new ArrayList<>();
		if (!sources.isArray()) {
			if (!sources.isMissingNode()) {
				this.problems.add(PATH, "document.array");
			}
		}
		else if (sources.size() > ExternalDatabase.MAX_SOURCES) {
			this.problems.add(PATH, "member.tooMany", ExternalDatabase.MAX_SOURCES, sources.size());
		}
		else {
			for (int row = 0; row < sources.size(); row++) {
				source(sources.get(row), PATH + "[" + row + "]").ifPresent(read::add);
			}
		}
		return new ExternalDatabase(read);
	}

	private Optional<DataSource> source(JsonNode node, String path) {
		MemberReader members = new MemberReader(this.problems, node, path, MEMBERS);
		String id = members.text("product", "");
		Optional<DatabaseProduct> product = DatabaseProducts.find(id);
		if (product.isEmpty()) {
			members.problem("product", "product.unknown", SettingsFit.shortened(id),
					String.join(", ", DatabaseProducts.all().stream().map(DatabaseProduct::id).toList()));
			return Optional.empty();
		}
		return Optional.of(new DataSource(members.flag("enable", true), id, address(members, product.get()),
				members.text("username", ""), members.secret("password"), members.texts("includes"),
				members.texts("excludes"), fields(node.path("fields"), path + ".fields")));
	}

	private JdbcAddress address(MemberReader members, DatabaseProduct product) {
		JdbcAddress address = new JdbcAddress(members.host("host"), members.number("port", product.port(), 1, MAX_PORT),
				name(members, "database"), name(members, "server"), members.text("parameters", "").strip(),
				members.text("url", "").strip());
		if (address.url().isEmpty()) {
			required(members, "host", address.host());
			required(members, "database", address.database());
			if (product.needsServer()) {
				required(members, "server", address.server());
			}
		}
		for (String member : List.of("url", "parameters")) {
			if (PASSWORD.matcher(members.text(member, "")).find()) {
				members.problem(member, "externalDatabase.password");
			}
		}
		if (!address.url().isEmpty() && !address.url().startsWith(product.prefix())) {
			members.problem("url", "externalDatabase.url", SettingsFit.shortened(address.url()), product.name(),
					product.prefix());
		}
		return address;
	}

	/** A name goes into a URL, where these characters would end it. */
	private static String name(MemberReader members, String member) {
		String name = members.text(member, "").strip();
		if (name.chars().anyMatch((c) -> "/?;:&=#\"\\ ".indexOf(c) >= 0)) {
			members.problem(member, "externalDatabase.name", SettingsFit.shortened(name));
		}
		return name;
	}

	private static void required(MemberReader members, String member, String value) {
		if (value.isEmpty()) {
			members.problem(member, "member.required", member);
		}
	}

	private Map<String, JsonNode> fields(JsonNode node, String path) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		if (!node.isMissingNode() && !node.isObject()) {
			this.problems.add(path, "document.object");
			return fields;
		}
		node.forEachEntry((name, value) -> {
			List<DocumentProblem> reasons = problemsOf(name, value, path, this.line, this.release);
			this.problems.addAll(reasons);
			if (reasons.isEmpty()) {
				fields.put(name, this.line.field(name).orElseThrow().normalise(value));
			}
		});
		return fields;
	}

	static List<DocumentProblem> problemsOf(String name, JsonNode value, String path, ExternalFiles line,
			Release release) {
		Optional<NodeField> field = line.field(name);
		if (field.isEmpty()) {
			return List.of(DocumentProblem.of(path + "." + SettingsFit.shortened(name), "settings.unknownField",
					SettingsFit.shortened(name), release.versions()));
		}
		return field.get()
			.problemsOf(value)
			.stream()
			.map((reason) -> new DocumentProblem(path + "." + name + reason.path(), reason.code(), reason.arguments()))
			.toList();
	}

}
