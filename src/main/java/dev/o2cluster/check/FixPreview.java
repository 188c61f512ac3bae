package dev.o2cluster.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.diff.NamedDiff;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

/**
 * What a fix would change, before anybody presses it.
 *
 * @param after the design after it
 * @param document the design's document before and after
 * @param files the node files that differ
 * @param removed the problems that go
 */
public record FixPreview(Topology after, TextDiff document, List<NamedDiff> files, List<TopologyProblem> removed) {

	/**
	 * Works out what a change of a design does.
	 * @param before the node files and problems as they are
	 * @param problems the problems as they are
	 * @param after the design after the change
	 * @param secrets the values of the design's secrets
	 * @return the preview
	 */
	public static FixPreview of(NodeConfigs before, List<TopologyProblem> problems, Topology after,
			SecretValues secrets) {
		NodeConfigs changed = NodeConfigs.of(after);
		Set<String> left = Checks.problemsOf(changed, secrets)
			.stream()
			.map(TopologyProblem::key)
			.collect(Collectors.toSet());
		List<NamedDiff> files = after.hosts()
			.stream()
			.filter((host) -> before.topology().host(host.address().value()).isPresent())
			.filter((host) -> !before.of(host).equals(changed.of(host)))
			.map((host) -> new NamedDiff(changed.of(host).fileName(),
					TextDiff.between(before.of(host).text(), changed.of(host).text())))
			.toList();
		return new FixPreview(after,
				TextDiff.between(TopologyDocument.text(before.topology()), TopologyDocument.text(after)), files,
				problems.stream().filter((problem) -> !left.contains(problem.key())).toList());
	}

}
