package dev.o2cluster.outage;

/**
 * A change was refused, because the disk is almost full; nothing was stored.
 */
public class DiskFullException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	DiskFullException(long usable) {
		super("Only " + usable + " bytes are left on the disk of the data folder");
	}

}
