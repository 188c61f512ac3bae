package dev.o2cluster.belief;

import java.util.List;

/**
 * One thing a host will take for true, with the reading rule behind it.
 *
 * @param rule key of the rule; also the key of its message
 * @param weight what it means for the cluster
 * @param arguments what the message names
 * @param law key of O2OA's reading rule behind it, as the release line follows it
 * @param evidence how well the rule is known for the release line
 * @param place the class or file of O2OA where the rule stands
 */
public record Statement(String rule, Weight weight, List<String> arguments, String law, Evidence evidence,
		String place) {

	public Statement {
		arguments = List.copyOf(arguments);
	}

}
