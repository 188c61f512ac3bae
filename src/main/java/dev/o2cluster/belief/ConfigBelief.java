package dev.o2cluster.belief;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server concludes from its folder {@code config/}, whichever host it runs on.
 */
public final class ConfigBelief {

	private static final String TOKEN = "token.json";

	private final ConfigFiles config;

	private final Centers centers;

	private final Databases databases;

	private final Storages storages;

	private final Optional<JsonNode> token;

	private final List<Statement> statements = new ArrayList<>();

	private ConfigBelief(Release release, Map<String, byte[]> files) {
		this.config = ConfigFiles.read(release, files, this.statements::add);
		this.token = this.config.tree(TOKEN);
		List<NodeFile> nodes = this.config.nodes();
		this.centers = new Centers(release, nodes);
		this.databases = new Databases(release, this.config);
		this.storages = new Storages(release, this.config);
		if (!this.config.broken() && !nodes.isEmpty()) {
			this.statements.add(Rule.NODES.of(release, nodes.size(), Names.of(nodes())));
			this.centers.judge(this.statements::add);
			this.databases.judge(this.statements::add);
			this.storages.judge(this.statements::add);
			new ModuleSpread(release, nodes).judge(this.statements::add);
			if (password().isEmpty()) {
				this.statements
					.add((release.behaviour().passwordAskedAtFirstStart() ? Rule.TOKEN_AWAITED : Rule.TOKEN_MISSING)
						.of(release));
			}
		}
	}

	/**
	 * Reads a folder.
	 * @param release the release line that reads it
	 * @param files the files directly in {@code config/}, by name
	 * @return what follows
	 */
	public static ConfigBelief of(Release release, Map<String, byte[]> files) {
		return new ConfigBelief(release, files);
	}

	/**
	 * The nodes it sees.
	 * @return their names in text order
	 */
	public List<String> nodes() {
		return this.config.nodes().stream().map(NodeFile::name).toList();
	}

	/**
	 * The nodes that run a center.
	 * @return their names, the one in force first
	 */
	public List<String> centers() {
		return this.centers.names();
	}

	/**
	 * The databases it opens.
	 * @return their addresses, without parameters
	 */
	public List<String> databases() {
		return this.databases.inUse();
	}

	/**
	 * Where uploads may land.
	 * @return the targets by kind of file, in the order they are searched; one empty kind
	 * where all go to the same
	 */
	public Map<String, List<StorageTarget>> storage() {
		return this.storages.byType();
	}

	/**
	 * The roles a node runs.
	 * @param node its name
	 * @return the roles; empty where no such node counts
	 */
	public Set<ServerRole> roles(String node) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		node(node).ifPresent((file) -> StartOrder.ROLES.stream().filter(file::runs).forEach(roles::add));
		return roles;
	}

	/**
	 * What a node's file says.
	 * @param node its name
	 * @return the tree, which must not be changed; empty where no such node counts
	 */
	public Optional<ObjectNode> content(String node) {
		return node(node).map(NodeFile::content);
	}

	/**
	 * The name under which a node stores files.
	 * @param node its name
	 * @return the storage name, O2OA's default where the file says none
	 */
	public String storageName(String node) {
		return node(node).map(NodeFile::storageName).orElse("");
	}

	/**
	 * Everything worth saying about the folder.
	 * @return the statements, in the order of reading
	 */
	public List<Statement> statements() {
		return this.statements;
	}

	boolean hangs() {
		return this.centers.hangs();
	}

	boolean broken() {
		return this.config.broken();
	}

	Optional<NodeFile> node(String name) {
		return this.config.nodes().stream().filter((node) -> node.name().equals(name)).findFirst();
	}

	/** What the servers share; empty where the file is missing or cannot be read. */
	Optional<JsonNode> token() {
		return this.token;
	}

	private String password() {
		return this.token.map((token) -> token.path("password").asString("").strip()).orElse("");
	}

}
