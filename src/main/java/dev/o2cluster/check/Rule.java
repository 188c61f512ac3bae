package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;

/**
 * One reason why a cluster would not work as designed. Its title, messages and fix stand
 * in the message bundles under its id.
 */
interface Rule {

	/** Stable, for people and programs, such as {@code storage-name-shared}. */
	String id();

	Severity severity();

	void check(NodeConfigs cluster, Consumer<TopologyProblem> found);

}
