package dev.o2cluster.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.diff.NamedDiff;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

/**
 * Everything that differs between two states of a topology: the document, the files that
 * reach the hosts, the start plan and the problems.
 *
 * @param document the documents compared
 * @param files the files that differ, by name
 * @param plan the start plans compared, a line per command
 * @param problems the problems compared, a line per problem
 */
public record Comparison(TextDiff document, List<NamedDiff> files, TextDiff plan, TextDiff problems) {

	private static final int MASK_LENGTH = 8;

	/**
	 * Compares two states.
	 * @param old the older state
	 * @param young the newer state
	 * @param locale the language of the problems
	 * @return what differs
	 */
	public static Comparison of(ClusterBundle old, ClusterBundle young, Locale locale) {
		return new Comparison(
				TextDiff.between(TopologyDocument.text(old.topology()), TopologyDocument.text(young.topology())),
				files(old, young), TextDiff.between(plan(old), plan(young)),
				TextDiff.between(problems(old, locale), problems(young, locale)));
	}

	/**
	 * All differences as one text.
	 * @return a unified diff; empty where nothing differs
	 */
	public String text() {
		return Stream
			.of(Stream.of(new NamedDiff("topology.json", this.document)), this.files.stream(),
					Stream.of(new NamedDiff("startup-plan", this.plan), new NamedDiff("problems", this.problems)))
			.flatMap((diffs) -> diffs)
			.map(NamedDiff::unified)
			.collect(Collectors.joining());
	}

	private static List<NamedDiff> files(ClusterBundle before, ClusterBundle after) {
		Map<String, String> old = files(before);
		Map<String, String> young = files(after);
		TreeSet<String> names = new TreeSet<>(old.keySet());
		names.addAll(young.keySet());
		return names.stream()
			.map((name) -> new NamedDiff(name,
					TextDiff.between(old.getOrDefault(name, ""), young.getOrDefault(name, ""))))
			.filter((file) -> !file.diff().isEmpty())
			.toList();
	}

	/** Each file once: node files are the same on every host. */
	private static Map<String, String> files(ClusterBundle cluster) {
		Map<String, String> files = new TreeMap<>();
		for (NodeConfig node : cluster.nodeConfigs().all()) {
			files.put(node.fileName(), node.text());
		}
		Topology topology = cluster.topology();
		Surroundings surroundings = topology.surroundings();
		if (!surroundings.externalDatabase().sources().isEmpty()) {
			files.put(ExternalFiles.DATA_SOURCES,
					surroundings.externalDatabase().text(topology.release(), Comparison::masked));
		}
		if (!surroundings.externalStorage().isEmpty()) {
			files.put(ExternalFiles.STORAGE_SOURCES,
					surroundings.externalStorage().text(topology.release(), Comparison::masked));
		}
		cluster.sharedFiles()
			.forEach((file) -> files.putIfAbsent(file.path().substring(file.path().lastIndexOf('/') + 1),
					file.preview()));
		for (BundleFile file : cluster.besideHosts()) {
			files.put(file.path(), file.text());
		}
		return files;
	}

	private static String plan(ClusterBundle cluster) {
		return cluster.startupPlan()
			.steps()
			.stream()
			.map((step) -> step.host() + "  " + step.command())
			.collect(Collectors.joining("\n"));
	}

	/** Tells that a password differs, and nothing about it. */
	private static String masked(SecretRef password) {
		return "•••• (" + password.id().substring(0, MASK_LENGTH) + ")";
	}

	private static String problems(ClusterBundle cluster, Locale locale) {
		ProblemTexts texts = ProblemTexts.of(locale);
		return cluster.problems().stream().map((problem) -> line(problem, texts)).collect(Collectors.joining("\n"));
	}

	private static String line(TopologyProblem problem, ProblemTexts texts) {
		String host = (problem.host() != null) ? problem.host().value() + ": " : "";
		return texts.severity(problem.severity()) + "  " + host + texts.message(problem);
	}

}
