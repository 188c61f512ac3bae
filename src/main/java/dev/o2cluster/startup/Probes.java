package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.external.Endpoint;
import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * The probes of a topology, with the ports its node files name. All of them answered
 * without a login on a real 6.0.3.
 */
public final class Probes {

	private static final String CENTER_ECHO = "/x_program_center/jaxrs/echo";

	private static final String MODULE_LIST = "/x_program_center/jaxrs/distribute/assemble/source/";

	private static final String MODULE_ECHO = "/jaxrs/echo";

	/** Nobody can log in without it, so it is asked wherever it runs. */
	private static final String AUTHENTICATION = "x_organization_assemble_authentication";

	private static final List<ServerRole> PROXIED = List.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB);

	/** Whatever tells most about a host comes first. */
	private static final List<ServerRole> TELLING = List.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB,
			ServerRole.DATA, ServerRole.STORAGE);

	private final NodeConfigs cluster;

	private final Modules modules;

	/** Whether a proxy's name stands in place of some host's; looked up once. */
	private @Nullable Boolean proxied;

	/**
	 * Creates the probes of a cluster.
	 * @param cluster its node files
	 */
	public Probes(NodeConfigs cluster) {
		this.cluster = cluster;
		this.modules = new Modules(cluster.topology().release());
	}

	/**
	 * What answers once a role of a host is up.
	 * @param host a host of the topology
	 * @param role a role it runs
	 * @return the probe
	 */
	public Probe of(Host host, ServerRole role) {
		int port = this.cluster.port(host, role);
		boolean tls = this.cluster.of(host).tls(role);
		return switch (role) {
			case DATA, STORAGE -> Probe.tcp(host.address(), port);
			case CENTER -> Probe.http(tls, host.address(), port, CENTER_ECHO);
			case APPLICATION ->
				module(host).map((module) -> Probe.http(tls, host.address(), port, "/" + module + MODULE_ECHO))
					.orElseGet(() -> Probe.tcp(host.address(), port));
			case WEB -> Probe.http(tls, host.address(), port, "/");
		};
	}

	/** An official module the host's lists leave on it; custom ones need not answer. */
	private Optional<String> module(Host host) {
		List<String> hosted = this.modules.names(this.modules.on(this.cluster.of(host)));
		return hosted.contains(AUTHENTICATION) ? Optional.of(AUTHENTICATION) : hosted.stream().findFirst();
	}

	/**
	 * What answers once a host's process runs, whatever its roles.
	 * @param host a host of the topology
	 * @return the node agent's port; empty where the agent is off
	 */
	public Optional<Probe> agent(Host host) {
		NodeConfig node = this.cluster.of(host);
		int port = PortNumber.of(node.value("nodeAgentPort")).orElse(20010);
		return node.value("nodeAgentEnable").asBoolean(false) ? Optional.of(Probe.tcp(host.address(), port))
				: Optional.empty();
	}

	/**
	 * What tells that the center in force hands out modules of a host. Its echo does not:
	 * a damaged center answers that, too (observed on 6.0.3). Which host is named for a
	 * module is drawn by lot, so a host may be missing from one answer and stand in the
	 * next.
	 * @param host a host with applications
	 * @return the probe; empty on 4.x, which nobody observed, and where a proxy's name
	 * stands in place of the host's
	 */
	public Optional<Probe> listed(Host host) {
		Host primary = this.cluster.topology().primary();
		if (proxied() || this.cluster.topology().release().behaviour().primaryBy() == PrimaryBy.FLAG) {
			return Optional.empty();
		}
		return Optional.of(Probe
			.http(this.cluster.of(primary).tls(ServerRole.CENTER), primary.address(),
					this.cluster.port(primary, ServerRole.CENTER), MODULE_LIST + primary.address())
			.naming(host.address()));
	}

	private boolean proxied() {
		Boolean known = this.proxied;
		if (known == null) {
			known = this.cluster.topology().hosts().stream().anyMatch(this::proxied);
			this.proxied = known;
		}
		return known;
	}

	private boolean proxied(Host host) {
		return PROXIED.stream()
			.anyMatch((role) -> !this.cluster.of(host).value(role, "proxyHost").asString("").isBlank());
	}

	/**
	 * What answers once the databases in use are up: those outside the cluster, or else
	 * the built-in ones.
	 * @return the probes; a database whose URL does not tell its port has none
	 */
	public List<Probe> databases() {
		Topology topology = this.cluster.topology();
		if (topology.replaced().contains(ServerRole.DATA)) {
			return outside(topology.surroundings().externalDatabase().endpoints());
		}
		return topology.databaseHosts().stream().map((host) -> of(host, ServerRole.DATA)).toList();
	}

	/**
	 * What answers once the file stores outside the cluster are up.
	 * @return the probes; none where the built-in ones are used
	 */
	public List<Probe> fileStores() {
		Topology topology = this.cluster.topology();
		return topology.replaced().contains(ServerRole.STORAGE)
				? outside(topology.surroundings().externalStorage().endpoints()) : List.of();
	}

	/** Hosts no console could name are left out: they cannot be asked either. */
	private static List<Probe> outside(List<Endpoint> endpoints) {
		return endpoints.stream()
			.filter((endpoint) -> HostAddress.problemOf(endpoint.host()).isEmpty())
			.map((endpoint) -> Probe.tcp(HostAddress.of(endpoint.host()), endpoint.port()))
			.toList();
	}

	/** What answers once some roles of a host are up. */
	List<Probe> of(Host host, Collection<ServerRole> roles) {
		return TELLING.stream().filter(roles::contains).map((role) -> of(host, role)).toList();
	}

	/** What no longer answers once some roles of a host are down. */
	List<Probe> closed(Host host, Collection<ServerRole> roles) {
		return of(host, roles).stream().map(Probe::closed).distinct().toList();
	}

	/** What no longer answers once a host's process has ended. */
	List<Probe> allClosed(Host host) {
		List<Probe> probes = new ArrayList<>(closed(host, host.roles()));
		agent(host).map(Probe::closed).ifPresent(probes::add);
		return probes;
	}

}
