package dev.o2cluster.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.PortRange;
import dev.o2cluster.topology.HostAddress;

/**
 * Writes the rules a host's firewall needs, as commands to type there. They only let
 * through what the cluster needs; everything else is up to the firewall's own default.
 * Databases and file stores outside are named as remarks: their hosts are not the
 * cluster's to open. A host that goes by a name is looked up where the commands are
 * typed, because firewalls take addresses only.
 */
public enum Firewall {

	FIREWALLD {
		@Override
		String rule(Optional<HostAddress> from, PortRange ports, Set<Service> services) {
			if (from.isEmpty()) {
				return "firewall-cmd --permanent --add-port=" + ports + "/tcp";
			}
			return "firewall-cmd --permanent --add-rich-rule=\"rule family=ipv4 source address=" + shell(from.get())
					+ " port port=" + ports + " protocol=tcp accept\"";
		}

		@Override
		List<String> last() {
			return List.of("firewall-cmd --reload");
		}
	},

	UFW {
		@Override
		String rule(Optional<HostAddress> from, PortRange ports, Set<Service> services) {
			return "ufw allow proto tcp from " + from.map(Firewall::shell).orElse("any") + " to any port "
					+ ports.text(":") + " comment '" + title(services) + "'";
		}
	},

	WINDOWS {
		@Override
		String rule(Optional<HostAddress> from, PortRange ports, Set<Service> services) {
			return "New-NetFirewallRule -DisplayName '" + title(services) + " " + ports
					+ from.map((host) -> " from " + host).orElse("")
					+ "' -Direction Inbound -Action Allow -Protocol TCP" + " -LocalPort " + ports
					+ from.map((host) -> " -RemoteAddress " + powerShell(host)).orElse("");
		}
	};

	/**
	 * Finds a firewall by its name.
	 * @param key such as {@code ufw}
	 * @return the firewall, if the console knows it
	 */
	public static Optional<Firewall> ofKey(String key) {
		return Arrays.stream(values()).filter((firewall) -> firewall.key().equals(key)).findFirst();
	}

	/**
	 * The firewall's name in addresses and message keys.
	 * @return such as {@code firewalld}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The rules of one host.
	 * @param network the cluster's network
	 * @param host the host
	 * @return one command a line, every line ended by {@code \n}
	 */
	public String rules(Network network, HostAddress host) {
		Map<Opening, Set<Service>> openings = new LinkedHashMap<>();
		for (Flow flow : network.into(host)) {
			flow.to()
				.ports()
				.forEach((ports) -> openings
					.computeIfAbsent(new Opening(flow.from(), ports), (opening) -> new LinkedHashSet<>())
					.add(flow.to().service()));
		}
		StringBuilder text = new StringBuilder();
		openings.forEach((opening, services) -> {
			if (opening.from().isEmpty() || !openings.containsKey(new Opening(Optional.empty(), opening.ports()))) {
				text.append(rule(opening.from(), opening.ports(), services)).append('\n');
			}
		});
		last().forEach((line) -> text.append(line).append('\n'));
		network.outOf(host)
			.forEach((outside) -> text.append("# O2OA here connects to ")
				.append(outside.place())
				.append(" (")
				.append(outside.service().key())
				.append("), which has to let it in\n"));
		return text.toString();
	}

	abstract String rule(Optional<HostAddress> from, PortRange ports, Set<Service> services);

	List<String> last() {
		return List.of();
	}

	private static String title(Set<Service> services) {
		return "O2OA " + services.stream().map(Service::key).collect(Collectors.joining(" "));
	}

	private static String shell(HostAddress host) {
		return host.ipv4() ? host.value() : "$(getent ahostsv4 " + host + " | awk 'NR==1{print $1}')";
	}

	private static String powerShell(HostAddress host) {
		return host.ipv4() ? host.value() : "(Resolve-DnsName " + host + " -Type A).IPAddress";
	}

	/** A hole in the firewall. */
	private record Opening(Optional<HostAddress> from, PortRange ports) {

	}

}
