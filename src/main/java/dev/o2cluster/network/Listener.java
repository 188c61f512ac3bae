package dev.o2cluster.network;

import java.util.List;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.PortRange;
import dev.o2cluster.topology.HostAddress;

/**
 * A service of a host and the TCP ports it takes connections on.
 *
 * @param host the host
 * @param service the service
 * @param ports its ports, the main one first
 */
public record Listener(HostAddress host, Service service, List<PortRange> ports) {

	public Listener {
		ports = List.copyOf(ports);
	}

	/**
	 * The ports as people write them.
	 * @return such as {@code 20040, 29000-30000}
	 */
	public String portText() {
		return this.ports.stream().map(PortRange::toString).collect(Collectors.joining(", "));
	}

}
