package dev.o2cluster.entry;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * The servers behind one port of the entry.
 *
 * @param name its name in nginx's configuration
 * @param tls whether the servers speak TLS
 * @param servers host and port of those that share the work
 * @param reserves host and port of those that are asked when no other answers
 */
record Upstream(String name, boolean tls, List<String> servers, List<String> reserves) {

	/**
	 * From 7.2 on center, web and application answer on one port of every host that runs
	 * the latter two. Any of them will do: tokens hold for all of them.
	 */
	static Upstream joined(NodeConfigs cluster) {
		List<Host> hosts = cluster.topology().hosts().stream().filter((host) -> joins(cluster, host)).toList();
		return new Upstream("o2oa", tls(cluster, hosts, ServerRole.APPLICATION),
				servers(cluster, hosts, ServerRole.APPLICATION), List.of());
	}

	/** The hosts of one role. */
	static Upstream of(NodeConfigs cluster, ServerRole role) {
		List<Host> hosts = cluster.topology().running(role);
		return new Upstream("o2oa_" + role.key(), tls(cluster, hosts, role), servers(cluster, hosts, role), List.of());
	}

	/** The primary center, and the others in case it does not answer. */
	static Upstream centers(NodeConfigs cluster) {
		Host primary = cluster.topology().primary();
		List<Host> others = cluster.topology()
			.running(ServerRole.CENTER)
			.stream()
			.filter((host) -> !host.equals(primary))
			.toList();
		return new Upstream("o2oa_center", tls(cluster, List.of(primary), ServerRole.CENTER),
				servers(cluster, List.of(primary), ServerRole.CENTER), servers(cluster, others, ServerRole.CENTER));
	}

	boolean isEmpty() {
		return this.servers.isEmpty();
	}

	/** The block that names the servers. */
	Stream<String> lines() {
		return Stream
			.of(Stream.of("upstream " + this.name + " {"),
					this.servers.stream().map((server) -> "    server " + server + " max_fails=3 fail_timeout=10s;"),
					this.reserves.stream()
						.map((server) -> "    server " + server + " max_fails=3 fail_timeout=10s backup;"),
					Stream.of("    keepalive 32;", "}", ""))
			.flatMap((lines) -> lines);
	}

	String url() {
		return (this.tls ? "https://" : "http://") + this.name;
	}

	private static boolean joins(NodeConfigs cluster, Host host) {
		return host.runs(ServerRole.WEB) && host.runs(ServerRole.APPLICATION)
				&& cluster.port(host, ServerRole.WEB) == cluster.port(host, ServerRole.APPLICATION);
	}

	private static boolean tls(NodeConfigs cluster, List<Host> hosts, ServerRole role) {
		return hosts.stream().anyMatch((host) -> cluster.of(host).tls(role));
	}

	private static List<String> servers(NodeConfigs cluster, List<Host> hosts, ServerRole role) {
		return hosts.stream().map((host) -> host.address() + ":" + cluster.port(host, role)).toList();
	}

}
