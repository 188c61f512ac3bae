package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A proxy host that is not just a host name, so that it never equals what browsers send.
 */
final class ProxyHostForm extends Rule {

	ProxyHostForm() {
		super("proxy-host-form", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (HttpRoles.Place place : HttpRoles.of(cluster)) {
			String host = place.node().value(place.role(), "proxyHost").asString("");
			if (!host.isEmpty()
					&& !(HostAddress.problemOf(host).isEmpty() && HostAddress.normalise(host).equals(host))) {
				TopologyProblem problem = problem(place.node(), place.field("proxyHost"), place.node().address(),
						place.field("proxyHost"), Listing.shortened(host));
				found.accept(bare(host).map((bare) -> problem.fixedBy(Fix.set(place.node(), place.role().key(),
						"proxyHost", JsonNodeFactory.instance.stringNode(bare), true)))
					.orElse(problem));
			}
		}
	}

	private static Optional<String> bare(String host) {
		String text = HostAddress.normalise(host).replaceFirst("^https?://", "");
		String bare = text.split("[/:]", 2)[0];
		return HostAddress.problemOf(bare).isEmpty() ? Optional.of(bare) : Optional.empty();
	}

}
