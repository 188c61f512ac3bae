package dev.o2cluster.check;

import java.util.Comparator;
import java.util.List;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Parallel;

/**
 * Every rule, applied to one topology.
 */
public final class Checks {

	private Checks() {
	}

	/**
	 * Every rule there is.
	 * @return the rules, in the order to list them
	 */
	public static List<Rule> rules() {
		return Rules.ALL;
	}

	/**
	 * What every topology fulfils, because nothing else can be stored.
	 * @return the rules of entry, in the order to list them
	 */
	public static List<Rule> entryRules() {
		return EntryRule.ALL;
	}

	/**
	 * Finds everything that is wrong with a cluster whose secrets are not at hand.
	 * @param cluster its node files
	 * @return the problems, worst first; every secret is missing
	 */
	public static List<TopologyProblem> problemsOf(NodeConfigs cluster) {
		return problemsOf(cluster, SecretValues.NONE);
	}

	/**
	 * Finds everything that is wrong with a cluster.
	 * @param cluster its node files
	 * @param secrets the values of the secrets its design names
	 * @return the problems, worst first
	 */
	public static List<TopologyProblem> problemsOf(NodeConfigs cluster, SecretValues secrets) {
		LoadedCluster loaded = new LoadedCluster(cluster, secrets);
		Waivers waivers = Waivers.of(cluster.topology());
		return Parallel.of(Rules.ALL, loaded.nodes().size())
			.filter((rule) -> rule.concerns(cluster.topology().release()))
			.<TopologyProblem>mapMulti((rule, found) -> rule.check(loaded, found))
			.map(waivers::appliedTo)
			.sorted(Comparator.comparing(TopologyProblem::severity))
			.toList();
	}

}
