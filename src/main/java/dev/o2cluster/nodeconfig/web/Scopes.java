package dev.o2cluster.nodeconfig.web;

import java.util.List;

import dev.o2cluster.design.Design;
import dev.o2cluster.topology.Host;
import dev.o2cluster.web.NotFoundException;

/**
 * The scopes a page can edit, as links: the whole cluster and each host.
 */
final class Scopes {

	private Scopes() {
	}

	/** The host an address names; a design without it has no such page. */
	static String checked(Design design, String address) {
		if (address.isEmpty()) {
			return address;
		}
		return design.topology()
			.host(address)
			.map((host) -> host.address().value())
			.orElseThrow(() -> new NotFoundException("api.noHost", address, design.topology().name()));
	}

	static List<Scope> of(Design design) {
		return design.topology().hosts().stream().map((host) -> scope(design, host)).toList();
	}

	private static Scope scope(Design design, Host host) {
		return new Scope(host.address().value(), design.cluster().nodeConfigs().changesFromSample(host).size());
	}

	/**
	 * One host among the scopes.
	 *
	 * @param address its address
	 * @param changes in how many values its node file differs from the sample
	 */
	record Scope(String address, int changes) {

	}

}
