package dev.o2cluster.preset;

import dev.o2cluster.topology.Topology;

/**
 * A cluster of a common shape, to start a design from. Its words stand in the message
 * bundle under its id.
 *
 * @param id its name for programs, such as {@code seed-pair}
 * @param topology the design, with addresses to be replaced
 */
public record Preset(String id, Topology topology) {

}
