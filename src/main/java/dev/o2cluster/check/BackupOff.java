package dev.o2cluster.check;

import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/**
 * No host that holds the database dumps it by a schedule.
 */
final class BackupOff extends Rule {

	BackupOff() {
		super("backup-off", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		boolean dumped = cluster.nodes().stream().anyMatch(BackupOff::dumps);
		cluster.database()
			.filter((node) -> !dumped)
			.ifPresent((node) -> found.accept(problem(node, "dumpData", node.address())));
	}

	/** In 4.x a schedule alone switches it on. */
	static boolean dumps(Node node) {
		JsonNode dump = node.value("dumpData");
		return dump.path("enable").asBoolean(true) && !dump.path("cron").asString("").isBlank();
	}

}
