package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.release.Behaviour.ModulePattern;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Modules included by their bare names, which match nothing. Observed on 6.0.3 with its
 * configuration classes.
 */
final class BareModuleName extends Rule {

	private final String field;

	BareModuleName(String id, Severity severity, String field) {
		super(id, severity);
		this.field = field;
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().modulePattern() == ModulePattern.CLASS_NAME;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Modules modules = cluster.modules();
		for (Node node : cluster.running(ServerRole.APPLICATION)) {
			List<String> patterns = node.texts(ServerRole.APPLICATION, this.field);
			List<String> bare = patterns.stream().filter(modules::bare).toList();
			if (!bare.isEmpty()) {
				found.accept(problem(node, "application." + this.field, node.address(), Listing.of(bare), bare.get(0))
					.because(bare)
					.fixedBy(fullNames(node, patterns, modules)));
			}
		}
	}

	private Fix fullNames(Node node, List<String> patterns, Modules modules) {
		ArrayNode full = JsonNodeFactory.instance.arrayNode();
		patterns.forEach((pattern) -> full.add(modules.bare(pattern) ? "*" + pattern : pattern));
		return Fix.all("full-names", true, List.of(Fix.set(node, "application", this.field, full, true)),
				node.address().value(), "application." + this.field);
	}

}
