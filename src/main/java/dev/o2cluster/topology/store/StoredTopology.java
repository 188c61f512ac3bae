package dev.o2cluster.topology.store;

import java.time.Instant;

import dev.o2cluster.topology.Topology;

/**
 * A topology as it stands in the database.
 *
 * @param id its number there
 * @param version how often it was saved; grows with every save
 * @param revision number of its current revision, counted from 1
 * @param updatedBy who saved it last
 * @param updatedAt when that was
 * @param sha256 SHA-256 of its document, as 64 hexadecimal digits
 * @param topology the topology itself
 */
public record StoredTopology(long id, long version, int revision, String updatedBy, Instant updatedAt, String sha256,
		Topology topology) {

	private static final int SHORT_HASH = 12;

	/**
	 * The same row with an edit that is not stored.
	 * @param edited the edited topology
	 * @return the edit under the tag of the state it is based on
	 */
	public StoredTopology with(Topology edited) {
		return new StoredTopology(this.id, this.version, this.revision, this.updatedBy, this.updatedAt, this.sha256,
				edited);
	}

	/**
	 * Names this very state, for optimistic locking.
	 * @return an entity tag without its quotes
	 */
	public String tag() {
		return this.version + "-" + this.sha256.substring(0, SHORT_HASH);
	}

}
