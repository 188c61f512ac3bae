package dev.o2cluster.topology.store;

import java.time.Instant;

import dev.o2cluster.topology.Topology;

/**
 * A saved state of a topology, which never changes again.
 *
 * @param topologyId the topology's number
 * @param number the revision's number, counted from 1
 * @param author who saved it
 * @param createdAt when that was
 * @param sha256 SHA-256 of its document, as 64 hexadecimal digits
 * @param topology the topology as it was then
 */
public record StoredRevision(long topologyId, int number, String author, Instant createdAt, String sha256,
		Topology topology) {

}
