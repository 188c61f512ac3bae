package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A role whose switch an override took out of the file, so that the release line decides.
 */
final class SectionMissing extends Rule {

	SectionMissing() {
		super("section-missing", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		for (ServerRole role : ServerRole.values()) {
			if (release.hasSection(role.key())) {
				cluster.nodes()
					.stream()
					.filter((node) -> node.enabled() && node.runs(role) == node.host().runs(role))
					.filter((node) -> node.value(role, "enable").isMissingNode())
					.forEach((node) -> found.accept(missing(node, role)));
			}
		}
	}

	private TopologyProblem missing(Node node, ServerRole role) {
		return problem(node, role.key() + ".enable", node.address(), role.key())
			.fixedBy(Fix.dropOverride(node, role.key(), "enable"));
	}

}
