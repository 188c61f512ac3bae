package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A web host without an application server, whose own port answers no function call.
 * Observed on 6.0.3.
 */
final class WebWithoutApplication extends Rule {

	WebWithoutApplication() {
		super("web-without-application", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return !Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> applications = cluster.running(ServerRole.APPLICATION);
		List<String> places = applications.stream()
			.map((node) -> node.address() + ":" + node.port(ServerRole.APPLICATION))
			.toList();
		cluster.running(ServerRole.WEB)
			.stream()
			.filter((node) -> !node.runs(ServerRole.APPLICATION) && !places.isEmpty())
			.forEach((node) -> found
				.accept(problem(node, "web", node.address(), Listing.of(places)).because(places.size())));
	}

}
