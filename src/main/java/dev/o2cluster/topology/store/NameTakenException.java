package dev.o2cluster.topology.store;

import dev.o2cluster.topology.Topology;

/**
 * Another topology has that name, upper and lower case being the same.
 */
public class NameTakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	NameTakenException(String name) {
		super("Topology name taken: " + name);
		this.name = name;
	}

	public String name() {
		return this.name;
	}

}
