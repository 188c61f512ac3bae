package dev.o2cluster.topology.store;

import java.time.Instant;

/**
 * One line of the list of topologies.
 *
 * @param id its number in the database
 * @param name what operators call it
 * @param release id of its release line
 * @param hostCount how many hosts it has
 * @param revision number of its current revision
 * @param updatedBy who saved it last
 * @param updatedAt when that was
 */
public record TopologySummary(long id, String name, String release, int hostCount, int revision, String updatedBy,
		Instant updatedAt) {

}
