package dev.o2cluster.network;

import java.util.Optional;

import dev.o2cluster.topology.HostAddress;

/**
 * One party opens connections to a service.
 *
 * @param from the host that connects; empty for the users' browsers
 * @param to what it connects to
 */
public record Flow(Optional<HostAddress> from, Listener to) {

}
