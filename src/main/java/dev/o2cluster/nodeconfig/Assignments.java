package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a topology puts into the node file of each host.
 */
final class Assignments {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Topology topology;

	private final Release release;

	private final List<Host> centers;

	private final Set<ServerRole> replaced;

	Assignments(Topology topology) {
		this.topology = topology;
		this.release = topology.release();
		this.replaced = topology.replaced();
		this.centers = new ArrayList<>(topology.running(ServerRole.CENTER));
		this.centers.remove(topology.primary());
		this.centers.add(0, topology.primary());
	}

	/** The values to set, weakest first. */
	List<Assignment> of(Host host) {
		List<Assignment> assignments = new ArrayList<>();
		design(host, assignments);
		safety(host, assignments);
		settings(this.topology.settings(), Origin.CLUSTER_SETTING, host, assignments);
		settings(host.settings(), Origin.HOST_SETTING, host, assignments);
		return assignments;
	}

	private void design(Host host, List<Assignment> assignments) {
		assignments.add(flag(Release.ROOT, "enable", true, Because.of(Origin.DESIGN, "node", host.address())));
		if (this.release.field(Release.ROOT, "isPrimaryCenter").isPresent()) {
			String code = host.primary() ? "primary.yes" : "primary.no";
			assignments.add(flag(Release.ROOT, "isPrimaryCenter", host.primary(),
					Because.of(Origin.DESIGN, code, host.address(), this.topology.primary().address())));
		}
		for (ServerRole role : ServerRole.values()) {
			if (this.release.hasSection(role.key())) {
				boolean on = host.runs(role) && !this.replaced.contains(role);
				assignments.add(flag(role.key(), "enable", on,
						Because.of(Origin.DESIGN, tick(host, role), role.key(), host.address())));
			}
		}
	}

	private String tick(Host host, ServerRole role) {
		if (this.replaced.contains(role)) {
			return "role.replaced." + role.key();
		}
		if (host.runs(role)) {
			return "role.on";
		}
		return (this.release.behaviour().missingSection() == MissingSection.ON) ? "role.off.explicit" : "role.off";
	}

	/**
	 * The center in force is the enabled one with the lowest order (observed on 6.0.3),
	 * and a node that starts by itself leaves no order to keep.
	 */
	private void safety(Host host, List<Assignment> assignments) {
		int order = this.centers.indexOf(host);
		if (order >= 0 && this.release.field("center", "order").isPresent()) {
			assignments.add(new Assignment("center", "order", JSON.numberNode(order),
					Because.of(Origin.SAFETY, host.primary() ? "order.primary" : "order.standby", host.address(),
							this.topology.primary().address())));
		}
		if (this.release.behaviour().autoStart()) {
			assignments.add(flag(Release.ROOT, "autoStart", false, Because.of(Origin.SAFETY, "autoStart")));
		}
	}

	private void settings(Settings settings, Origin origin, Host host, List<Assignment> assignments) {
		settings.forEach((section, fields) -> fields.forEach((name, value) -> {
			if (!DesignOwned.contains(section, name)) {
				this.release.field(section, name)
					.ifPresent((field) -> assignments.add(setting(section, field, value, origin, host)));
			}
		}));
	}

	private Assignment setting(String section, NodeField field, JsonNode value, Origin origin, Host host) {
		JsonNode written = ModuleNames.written(this.release, field, value);
		String code = origin.key();
		if (!written.equals(value)) {
			code += ".modules";
		}
		else if (section.equals("storage") && field.name().equals("name")) {
			code += ".storageName";
		}
		return new Assignment(section, field.name(), written,
				Because.of(origin, code, host.address(), this.release.versions()));
	}

	private static Assignment flag(String section, String field, boolean value, Because because) {
		return new Assignment(section, field, JSON.booleanNode(value), because);
	}

}
