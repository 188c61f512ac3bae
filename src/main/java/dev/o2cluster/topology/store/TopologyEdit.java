package dev.o2cluster.topology.store;

/**
 * Somebody saved another design of a topology, which can be undone as long as nothing
 * follows; told while its transaction is still open.
 *
 * @param id the topology's number
 * @param before tag of the state it replaced, see {@link StoredTopology#tag()}
 * @param after tag of the new state
 */
public record TopologyEdit(long id, String before, String after) {

}
