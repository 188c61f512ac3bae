package dev.o2cluster.topology.store;

/**
 * A topology is about to be stored; a listener that throws prevents it before anything is
 * written.
 *
 * @param name the topology's name
 */
public record TopologyWrite(String name) {

}
