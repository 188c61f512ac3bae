package dev.o2cluster.backup;

/**
 * A backup was made or restored; told within the transaction of a restore.
 *
 * @param kind what was done
 * @param topologies how many topologies the backup holds
 */
public record BackupActivity(Kind kind, int topologies) {

	/** What was done. */
	public enum Kind {

		MADE, RESTORED

	}

}
