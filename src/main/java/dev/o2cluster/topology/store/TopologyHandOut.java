package dev.o2cluster.topology.store;

/**
 * A state of a topology leaves the console as files, zip or export.
 *
 * @param name the topology's name
 * @param revision the revision it stands at
 */
public record TopologyHandOut(String name, int revision) {

}
