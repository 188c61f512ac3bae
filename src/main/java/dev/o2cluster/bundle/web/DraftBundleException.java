package dev.o2cluster.bundle.web;

import java.util.List;

import dev.o2cluster.check.TopologyProblem;

/**
 * A bundle was asked for as finished, but the topology has errors.
 */
class DraftBundleException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<TopologyProblem> errors;

	DraftBundleException(List<TopologyProblem> errors) {
		super("The topology has " + errors.size() + " errors");
		this.errors = errors;
	}

	List<TopologyProblem> errors() {
		return this.errors;
	}

}
