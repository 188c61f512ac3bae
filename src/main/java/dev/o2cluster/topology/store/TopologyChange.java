package dev.o2cluster.topology.store;

/**
 * Something was done to a topology; told while its transaction is still open.
 *
 * @param kind what was done
 * @param id the topology's number
 * @param name the topology's name
 * @param revision the revision it stands at
 * @param author who did it
 */
public record TopologyChange(Kind kind, long id, String name, int revision, String author) {

	static TopologyChange of(Kind kind, StoredTopology stored, String author) {
		return new TopologyChange(kind, stored.id(), stored.topology().name(), stored.revision(), author);
	}

	/** What was done. */
	public enum Kind {

		CREATED, SAVED, RESTORED, NAMED, DELETED, UNDELETED, PURGED

	}

}
