package dev.o2cluster.check;

import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;

/**
 * Groups of release lines that rules speak of.
 */
final class Lines {

	private Lines() {
	}

	/** Up to 4.x: only the flag makes a center. */
	static boolean centerByFlag(Release release) {
		return release.behaviour().primaryBy() == PrimaryBy.FLAG;
	}

	/** From 5.x on: the enabled center with the lowest order is in force. */
	static boolean centerByOrder(Release release) {
		return release.behaviour().primaryBy() == PrimaryBy.CENTER_ORDER;
	}

	/** From 7.2 on: web, center and application share one port. */
	static boolean joined(Release release) {
		return release.behaviour().joinedHttpPort();
	}

	/** 5.x to 7.1: every center is a server of its own, several may be on. */
	static boolean separateCenters(Release release) {
		return centerByOrder(release) && !joined(release);
	}

}
