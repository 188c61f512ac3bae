package dev.o2cluster.network;

import dev.o2cluster.external.Endpoint;

/**
 * A database or file store outside the cluster that hosts connect to.
 *
 * @param service {@link Service#DATABASE} or {@link Service#STORE}
 * @param place where it listens
 */
public record Outside(Service service, Endpoint place) {

}
