package dev.o2cluster.belief.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.o2cluster.belief.BeliefTexts;
import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Statement;
import dev.o2cluster.belief.StorageTarget;

/**
 * Beliefs on the wire.
 *
 * @param losesFiles whether uploads will not be found again
 * @param differences where hosts believe different things
 * @param readings what the hosts conclude from their folders {@code config}, once for
 * hosts with the same files
 * @param hosts what there is to say about each host alone
 */
public record BeliefView(boolean losesFiles, List<StatementView> differences, List<ReadingView> readings,
		List<HostView> hosts) {

	/**
	 * Puts beliefs into words.
	 * @param belief the beliefs
	 * @param texts the words
	 * @return what is sent
	 */
	public static BeliefView of(ClusterBelief belief, BeliefTexts texts) {
		return of(belief, texts, (host) -> true);
	}

	/** The same for some of the hosts; putting a thousand into words takes its time. */
	static BeliefView of(ClusterBelief belief, BeliefTexts texts, Predicate<HostBelief> shown) {
		List<ReadingView> readings = new ArrayList<>();
		belief.readings().forEach((config, hosts) -> readings.add(ReadingView.of(config, hosts, texts)));
		return new BeliefView(belief.losesFiles(), views(belief.differences(), texts), readings,
				belief.hosts().stream().filter(shown).map((host) -> HostView.of(host, texts)).toList());
	}

	private static List<StatementView> views(List<Statement> statements, BeliefTexts texts) {
		return statements.stream().map((statement) -> StatementView.of(statement, texts)).toList();
	}

	/**
	 * What hosts with the same folder conclude from it.
	 *
	 * @param hosts the hosts
	 * @param nodes the nodes they see
	 * @param centers the nodes that run a center, the one in force first
	 * @param databases the databases they open
	 * @param storage where uploads may land, by kind of file; an empty kind means every
	 * kind
	 * @param statements what there is to say
	 */
	public record ReadingView(List<String> hosts, List<String> nodes, List<String> centers, List<String> databases,
			Map<String, List<StorageTarget>> storage, List<StatementView> statements) {

		static ReadingView of(ConfigBelief config, List<String> hosts, BeliefTexts texts) {
			return new ReadingView(hosts, config.nodes(), config.centers(), config.databases(), config.storage(),
					views(config.statements(), texts));
		}

	}

	/**
	 * One host.
	 *
	 * @param host its label
	 * @param node the node it takes itself for
	 * @param boots whether its server gets as far as opening a port
	 * @param statements what there is to say about it alone
	 */
	public record HostView(String host, String node, boolean boots, List<StatementView> statements) {

		static HostView of(HostBelief host, BeliefTexts texts) {
			return new HostView(host.label(), host.node(), host.boots(), views(host.statements(), texts));
		}

	}

	/**
	 * One statement.
	 *
	 * @param rule key of the reading rule
	 * @param weight {@code breaks}, {@code risk} or {@code fact}
	 * @param arguments what it names
	 * @param message what it says
	 * @param law O2OA's reading rule behind it
	 * @param source where the rule is known from
	 */
	public record StatementView(String rule, String weight, List<String> arguments, String message, String law,
			String source) {

		static StatementView of(Statement statement, BeliefTexts texts) {
			return new StatementView(statement.rule(), statement.weight().key(), statement.arguments(),
					texts.message(statement), texts.law(statement), texts.source(statement));
		}

	}

}
