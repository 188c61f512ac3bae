package dev.o2cluster.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * A scheduled dump that is switched on without a schedule that could come due.
 */
final class DumpNeverRuns extends Rule {

	private static final Pattern CRON = Pattern.compile("\\S+(\\s+\\S+){5,6}");

	DumpNeverRuns() {
		super("dump-never-runs", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.nodes()) {
			JsonNode dump = node.value("dumpData");
			String cron = dump.path("cron").asString("").strip();
			boolean wanted = dump.path("enable").asBoolean(!cron.isEmpty());
			if (wanted && !CRON.matcher(cron).matches()) {
				found.accept(problem(node, "dumpData", node.address(), cron)
					.fixedBy(Fix.reset(node, Release.ROOT, "dumpData", false)));
			}
		}
	}

}
