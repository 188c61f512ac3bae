package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * A restore that runs by a schedule and puts old data over new.
 */
final class RestoreScheduled extends Rule {

	RestoreScheduled() {
		super("restore-scheduled", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.nodes()) {
			JsonNode restore = node.value("restoreData");
			String cron = restore.path("cron").asString("").strip();
			if (!cron.isEmpty() && restore.path("enable").asBoolean(true)) {
				found.accept(problem(node, "restoreData", node.address(), cron)
					.fixedBy(Fix.reset(node, Release.ROOT, "restoreData", false)));
			}
		}
	}

}
