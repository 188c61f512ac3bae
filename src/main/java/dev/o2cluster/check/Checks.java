package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.o2cluster.nodeconfig.NodeConfigs;

/**
 * Every rule, applied to one topology.
 */
public final class Checks {

	private static final List<Rule> RULES = rules();

	private Checks() {
	}

	/**
	 * Finds everything that is wrong with a cluster.
	 * @param cluster its node files
	 * @return the problems, worst first
	 */
	public static List<TopologyProblem> problemsOf(NodeConfigs cluster) {
		List<TopologyProblem> problems = new ArrayList<>();
		RULES.forEach((rule) -> rule.check(cluster, problems::add));
		problems.sort(Comparator.comparing(TopologyProblem::severity));
		return List.copyOf(problems);
	}

	private static List<Rule> rules() {
		List<Rule> rules = new ArrayList<>(List.of(new SharedStorageName(), new PortClash(), new SecondCenter(),
				new IdleDatabase(), new SplitDatabase()));
		rules.addAll(RoleNowhere.all());
		return List.copyOf(rules);
	}

}
