package dev.o2cluster.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.ConsoleScripts;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.Probes;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServiceUnits;

/**
 * The systemd unit of one host. O2OA's start script stays in the foreground as long as
 * its server runs, so the unit is a simple one; the stop script sends {@code exit}. A
 * unit written by O2OA's own {@code service_linux.sh} can name itself as the command to
 * run, read in one stored version.
 */
public final class SystemdUnit {

	/** The unit's file name. */
	public static final String NAME = "o2oa.service";

	private static final Set<HostOs> SYSTEMD = EnumSet.of(HostOs.LINUX, HostOs.RASPI, HostOs.ARM, HostOs.MIPS);

	private static final int LAST_PRIVILEGED_PORT = 1023;

	private final NodeConfigs cluster;

	private final Host host;

	private final ServiceUnits wish;

	private SystemdUnit(NodeConfigs cluster, Host host, ServiceUnits wish) {
		this.cluster = cluster;
		this.host = host;
		this.wish = wish;
	}

	/**
	 * Tells whether a system starts its services by systemd.
	 * @param os the system
	 * @return whether a unit helps there
	 */
	public static boolean fits(HostOs os) {
		return SYSTEMD.contains(os);
	}

	/**
	 * Writes the unit of a host.
	 * @param cluster its cluster's node files
	 * @param host the host
	 * @param wish the user and the folder
	 * @return the text; the same design gives the same bytes
	 */
	public static String text(NodeConfigs cluster, Host host, ServiceUnits wish) {
		return String.join("\n", new SystemdUnit(cluster, host, wish).lines()) + "\n";
	}

	private List<String> lines() {
		ConsoleScripts scripts = ConsoleScripts.of(this.cluster.topology().release(), this.host.os());
		List<String> lines = new ArrayList<>();
		for (Locale locale : Texts.locales()) {
			lines.add("# " + Texts.of("service", locale).get("service.unit.head", this.host.address()));
		}
		lines.addAll(List.of("[Unit]", "Description=O2OA server " + this.host.address(), "Wants=network-online.target",
				"After=network-online.target", "AssertPathExists=" + this.wish.directory() + "/version.o2", "",
				"[Service]", "Type=simple", "User=" + this.wish.user(), "WorkingDirectory=" + this.wish.directory(),
				"Environment=LANG=C.UTF-8"));
		waitsFor(this.cluster, this.host).ifPresent((database) -> lines.add(waiting(database)));
		lines.addAll(List.of("ExecStart=/bin/sh " + script(scripts.start()),
				"ExecStop=/bin/sh " + script(scripts.stop()), "TimeoutStartSec=infinity", "TimeoutStopSec=180",
				"SuccessExitStatus=143", "Restart=on-failure", "RestartSec=30", "LimitNOFILE=65536"));
		if (!privilegedPorts(this.cluster, this.host).isEmpty() && !this.wish.user().equals("root")) {
			lines.add("AmbientCapabilities=CAP_NET_BIND_SERVICE");
		}
		lines.addAll(List.of("", "[Install]", "WantedBy=multi-user.target"));
		return lines;
	}

	/**
	 * The database a host has to wait for. Observed on 6.0.3: a center that starts before
	 * it stays damaged.
	 * @param cluster the cluster's node files
	 * @param host the host
	 * @return the port that has to answer before; empty where the host holds it itself
	 */
	static Optional<Probe> waitsFor(NodeConfigs cluster, Host host) {
		return new Probes(cluster).databases()
			.stream()
			.filter((probe) -> !probe.host().equals(host.address()))
			.findFirst();
	}

	private static String waiting(Probe database) {
		return "ExecStartPre=/bin/bash -c 'until (exec 3<>/dev/tcp/" + database.host() + "/" + database.port()
				+ ") 2>/dev/null; do sleep 5; done'";
	}

	private String script(String name) {
		return this.wish.directory() + "/" + name.replaceFirst("^\\./", "");
	}

	/** The ports the host opens that need root or a right. */
	static List<Integer> privilegedPorts(NodeConfigs cluster, Host host) {
		return host.roles()
			.stream()
			.map((role) -> cluster.port(host, role))
			.filter((port) -> port <= LAST_PRIVILEGED_PORT)
			.distinct()
			.sorted()
			.toList();
	}

}
