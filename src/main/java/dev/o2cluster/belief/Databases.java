package dev.o2cluster.belief;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;

/**
 * Which database a host opens: the external ones as soon as one is enabled, else the
 * built-in one of the first host in text order.
 */
final class Databases {

	static final String FILE = ExternalFiles.DATA_SOURCES;

	private final Release release;

	private final List<NodeFile> nodes;

	private final int nodeCount;

	private final List<String> external;

	Databases(Release release, ConfigFiles config) {
		this.release = release;
		this.nodeCount = config.nodes().size();
		this.nodes = config.nodes().stream().filter((node) -> node.runs(ServerRole.DATA)).toList();
		this.external = config.tree(FILE)
			.stream()
			.flatMap(JsonNode::valueStream)
			.filter((source) -> NodeFile.flag(source.path("enable"), false, false))
			.map((source) -> withoutParameters(source.path("url").asString("")))
			.toList();
	}

	/** The databases rows are kept in, in their order. */
	List<String> inUse() {
		if (!this.external.isEmpty()) {
			return this.external;
		}
		boolean split = this.release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
		return this.nodes.stream().limit(split ? this.nodes.size() : 1).map(Databases::url).toList();
	}

	void judge(Consumer<Statement> found) {
		List<String> names = this.nodes.stream().map(NodeFile::name).toList();
		if (!this.external.isEmpty()) {
			judgeExternal(names, found);
		}
		else if (names.isEmpty()) {
			found.accept(Rule.DATABASE_NONE.of(this.release));
		}
		else if (this.release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT && names.size() > 1) {
			found.accept(Rule.DATABASE_SPLIT.of(this.release, Names.of(names)));
		}
		else {
			found.accept(Rule.DATABASE_BUILT_IN.of(this.release, names.get(0), url(this.nodes.get(0))));
			if (names.size() > 1) {
				found.accept(
						Rule.DATABASE_IDLE.of(this.release, Names.of(names.subList(1, names.size())), names.get(0)));
			}
		}
	}

	private void judgeExternal(List<String> names, Consumer<Statement> found) {
		found.accept(Rule.DATABASE_EXTERNAL.of(this.release, Names.of(this.external)));
		List<String> own = this.external.stream().filter(LoopbackPlace::in).toList();
		if (this.nodeCount > 1 && !own.isEmpty()) {
			found.accept(Rule.DATABASE_LOOPBACK.of(this.release, Names.of(own)));
		}
		if (this.external.size() > 1) {
			found.accept(Rule.DATABASE_EXTERNAL_SEVERAL.of(this.release, this.external.size()));
		}
		if (!names.isEmpty()) {
			found.accept(Rule.DATABASE_USELESS.of(this.release, Names.of(names)));
		}
	}

	private static String url(NodeFile node) {
		return "jdbc:h2:tcp://" + node.name() + ":" + node.port(ServerRole.DATA) + "/X";
	}

	/** Parameters of an address can hold a password. */
	private static String withoutParameters(String url) {
		return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
	}

}
