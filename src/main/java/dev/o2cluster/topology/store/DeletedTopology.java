package dev.o2cluster.topology.store;

import java.time.Instant;

/**
 * A topology that was deleted and can still be brought back, whole.
 *
 * @param id its number, which it keeps
 * @param name what operators called it
 * @param release id of its release line
 * @param hostCount how many hosts it has
 * @param revision number of its last revision
 * @param deletedBy who deleted it
 * @param deletedAt when that was
 * @param keptUntil when it goes for good
 * @param nameTaken whether another topology has its name by now
 */
public record DeletedTopology(long id, String name, String release, int hostCount, int revision, String deletedBy,
		Instant deletedAt, Instant keptUntil, boolean nameTaken) {

}
