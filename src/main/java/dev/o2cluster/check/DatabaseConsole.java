package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * The database's own web console, which lines up to 7.1 always open.
 */
final class DatabaseConsole extends Rule {

	DatabaseConsole() {
		super("h2-console", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return new UsualValues(release).databaseConsole().isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.running(ServerRole.DATA);
		if (!nodes.isEmpty()) {
			String ports = Listing.of(nodes.stream()
				.flatMap((node) -> node.listeners().stream())
				.filter((listener) -> listener.field().equals("data.webPort"))
				.map(Node.Listener::port)
				.distinct()
				.toList());
			found.accept(problem("data.webPort", ports, Listing.hosts(nodes))
				.because(nodes.stream().map(Node::address).toList()));
		}
	}

}
