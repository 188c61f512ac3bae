package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ClusterFile;

/**
 * A cluster file that is named as JSON and that O2OA's lenient reader cannot read.
 */
final class BrokenClusterFile extends Rule {

	BrokenClusterFile() {
		super("cluster-file-broken", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		SharedConfig shared = cluster.shared();
		for (ClusterFile file : shared.files()) {
			boolean broken = file.name().endsWith(".json")
					&& shared.text(file.name()).filter((text) -> SharedConfig.json(text).isEmpty()).isPresent();
			if (broken) {
				found.accept(problem(SharedConfig.place(file.name()), file.name()));
			}
		}
	}

}
