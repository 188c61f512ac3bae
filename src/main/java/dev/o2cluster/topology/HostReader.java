package dev.o2cluster.topology;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the hosts of one document.
 */
final class HostReader {

	private static final Set<String> MEMBERS = Set.of("address", "os", "roles", "primary", "settings", "overrides",
			"imported");

	private final DocumentProblems problems;

	private final NodeReader nodes;

	HostReader(DocumentProblems problems, NodeReader nodes) {
		this.problems = problems;
		this.nodes = nodes;
	}

	/** Reads a host; empty where it has no address that could be one. */
	Optional<Host> read(JsonNode node, String path) {
		if (!node.isObject()) {
			this.problems.add(path, "document.object");
			return Optional.empty();
		}
		this.problems.refuseUnknown(node, path + ".", MEMBERS);
		Optional<HostAddress> address = address(node.path("address"), path + ".address");
		HostOs os = os(node.path("os"), path + ".os");
		Set<ServerRole> roles = roles(node.path("roles"), path + ".roles");
		boolean primary = this.problems.flag(node.path("primary"), path + ".primary");
		Settings settings = this.nodes.settings(node.path("settings"), path + ".settings");
		ObjectNode overrides = this.nodes.overrides(node.path("overrides"), path + ".overrides");
		ImportedFiles imported = imported(node.path("imported"), path + ".imported");
		return address.map((value) -> new Host(value, os, roles, primary, settings, overrides, imported));
	}

	private Optional<HostAddress> address(JsonNode node, String path) {
		String text = this.problems.text(node, path);
		if (!node.isMissingNode() && !node.isString()) {
			return Optional.empty();
		}
		Optional<String> reason = HostAddress.problemOf(text);
		reason.ifPresent((code) -> this.problems.add(path, code, SettingsFit.shortened(text)));
		return reason.isEmpty() ? Optional.of(HostAddress.of(text)) : Optional.empty();
	}

	private HostOs os(JsonNode node, String path) {
		if (node.isMissingNode()) {
			return HostOs.LINUX;
		}
		String key = this.problems.text(node, path);
		Optional<HostOs> os = HostOs.ofKey(key);
		if (node.isString() && os.isEmpty()) {
			this.problems.add(path, "os.unknown", SettingsFit.shortened(key),
					String.join(", ", Arrays.stream(HostOs.values()).map(HostOs::key).toList()));
		}
		return os.orElse(HostOs.LINUX);
	}

	private Set<ServerRole> roles(JsonNode node, String path) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		if (!node.isArray()) {
			if (!node.isMissingNode()) {
				this.problems.add(path, "document.array");
			}
			return roles;
		}
		for (int i = 0; i < node.size(); i++) {
			String key = this.problems.text(node.get(i), path + "[" + i + "]");
			Optional<ServerRole> role = ServerRole.ofKey(key);
			role.ifPresent(roles::add);
			if (role.isEmpty() && node.get(i).isString()) {
				this.problems.add(path + "[" + i + "]", "role.unknown", SettingsFit.shortened(key),
						String.join(", ", EnumSet.allOf(ServerRole.class).stream().map(ServerRole::key).toList()));
			}
		}
		return roles;
	}

	private ImportedFiles imported(JsonNode node, String path) {
		if (!this.problems.object(node, path)) {
			return ImportedFiles.NONE;
		}
		this.problems.refuseUnknown(node, path + ".", Set.of("nodeFile", "nodeCfg"));
		String cfg = this.problems.text(node.path("nodeCfg"), path + ".nodeCfg");
		return new ImportedFiles(this.nodes.sample(node.path("nodeFile"), path + ".nodeFile"),
				cfg.isEmpty() ? Optional.empty() : Optional.of(cfg));
	}

}
