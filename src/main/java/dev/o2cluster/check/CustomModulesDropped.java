package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.topology.ServerRole;

/**
 * A list of included modules, which also leaves out every custom module it does not name.
 */
final class CustomModulesDropped extends Rule {

	CustomModulesDropped() {
		super("custom-modules-dropped", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.running(ServerRole.APPLICATION);
		boolean somewhere = nodes.stream().anyMatch((node) -> takesCustomModules(cluster.modules(), node));
		if (!nodes.isEmpty() && !somewhere) {
			found.accept(problem("application.includes", Listing.hosts(nodes))
				.because(nodes.stream().map(Node::address).toList()));
		}
	}

	private static boolean takesCustomModules(Modules modules, Node node) {
		List<String> includes = node.texts(ServerRole.APPLICATION, "includes");
		return includes.isEmpty() || includes.stream().anyMatch((pattern) -> takesCustomModules(modules, pattern));
	}

	/** Custom modules are found by their file names or by the start of them. */
	private static boolean takesCustomModules(Modules modules, String pattern) {
		boolean start = pattern.indexOf('*') == pattern.length() - 1 && !pattern.startsWith(Modules.PACKAGE);
		boolean name = modules.matching(pattern).isEmpty() && !modules.bare(pattern) && !modules.idle(pattern);
		return start || name;
	}

}
