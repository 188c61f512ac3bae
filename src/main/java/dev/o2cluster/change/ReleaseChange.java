package dev.o2cluster.change;

import java.util.List;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.SettingsFit;
import dev.o2cluster.topology.Topology;

/**
 * What happens to a design on another release line.
 *
 * @param lost the settings the new line cannot take, each with its path; they are dropped
 * only when the operator says so
 * @param after the design on the new line, without those settings
 * @param change the files and commands that differ
 */
public record ReleaseChange(List<DocumentProblem> lost, Topology after, ClusterChange change) {

	public ReleaseChange {
		lost = List.copyOf(lost);
	}

	/**
	 * Works out what another release line would change.
	 * @param before the design as it is
	 * @param release the new line
	 * @return what would happen
	 */
	public static ReleaseChange of(ClusterBundle before, Release release) {
		Topology after = SettingsFit.keepFitting(before.topology(), release);
		return new ReleaseChange(SettingsFit.problemsOf(before.topology(), release), after,
				ClusterChange.between(before, ClusterBundle.of(after, before.secrets())));
	}

}
