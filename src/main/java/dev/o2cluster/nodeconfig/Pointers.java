package dev.o2cluster.nodeconfig;

/**
 * JSON pointers (RFC 6901).
 */
final class Pointers {

	private Pointers() {
	}

	static String below(String parent, String member) {
		return parent + "/" + member.replace("~", "~0").replace("/", "~1");
	}

}
