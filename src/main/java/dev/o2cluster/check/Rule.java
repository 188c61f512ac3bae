package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * One reason why a cluster would not work as designed. Its words stand in the message
 * bundle under its id.
 */
public abstract class Rule {

	private final String id;

	private final Severity severity;

	Rule(String id, Severity severity) {
		this.id = id;
		this.severity = severity;
	}

	/**
	 * The rule's stable name.
	 * @return for people and programs, such as {@code storage-name-shared}
	 */
	public final String id() {
		return this.id;
	}

	public final Severity severity() {
		return this.severity;
	}

	/**
	 * Tells whether the rule has something to say about a release line.
	 * @param release the line
	 * @return whether topologies of that line are checked by it
	 */
	public boolean concerns(Release release) {
		return true;
	}

	/**
	 * Looks for the problem.
	 * @param cluster the cluster to judge, of a release line the rule concerns
	 * @param found takes every problem found
	 */
	abstract void check(LoadedCluster cluster, Consumer<TopologyProblem> found);

	final TopologyProblem problem(Node node, String field, Object... names) {
		return TopologyProblem.of(this, node.address(), field, names);
	}

	final TopologyProblem problem(String field, Object... names) {
		return TopologyProblem.of(this, null, field, names);
	}

}
