package dev.o2cluster.network;

import dev.o2cluster.topology.HostAddress;

/**
 * A host opens connections to something outside the cluster.
 *
 * @param from the host that connects
 * @param to what it connects to
 */
public record Outflow(HostAddress from, Outside to) {

}
