package dev.o2cluster.exchange.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.belief.BeliefTexts;
import dev.o2cluster.belief.web.BeliefView;
import dev.o2cluster.exchange.Finding;
import dev.o2cluster.exchange.Imported;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.Messages;
import tools.jackson.databind.JsonNode;

/**
 * The report of an import on the wire.
 *
 * @param exact whether every node file comes out again byte for byte
 * @param findings where hosts disagree, what could not be placed, what was changed
 * @param clusterFiles the other files of {@code config} that became cluster files
 * @param belief what the hosts conclude from the files as they are
 * @param topology the document of the new topology
 */
record ReportView(boolean exact, List<FindingView> findings, List<ClusterFileView> clusterFiles, BeliefView belief,
		JsonNode topology) {

	static ReportView of(Imported imported, Messages messages, Locale locale) {
		return new ReportView(imported.exact(),
				imported.findings()
					.stream()
					.sorted(Comparator.comparing(Finding::weight))
					.map((finding) -> FindingView.of(finding, messages, locale))
					.toList(),
				imported.topology().surroundings().clusterFiles().stream().map(ClusterFileView::of).toList(),
				BeliefView.of(imported.belief(), BeliefTexts.of(locale)), TopologyDocument.tree(imported.topology()));
	}

	/**
	 * One cluster file, without its content.
	 *
	 * @param name its name
	 * @param secret whether its content is kept as a secret
	 */
	record ClusterFileView(String name, boolean secret) {

		static ClusterFileView of(ClusterFile file) {
			return new ClusterFileView(file.name(), file.secret().isPresent());
		}

	}

	/**
	 * One finding.
	 *
	 * @param code what it is
	 * @param weight {@code breaks}, {@code risk} or {@code fact}
	 * @param host the host or folder it was found on
	 * @param file the file it is about
	 * @param message what it says
	 */
	record FindingView(String code, String weight, String host, String file, String message) {

		static FindingView of(Finding finding, Messages messages, Locale locale) {
			return new FindingView(finding.code(), finding.weight().key(), finding.host(), finding.file(),
					message(finding, messages, locale));
		}

		private static String message(Finding finding, Messages messages, Locale locale) {
			List<String> arguments = finding.arguments();
			if (!finding.code().equals("file-unplaced")) {
				return messages.get(locale, "exchange.finding." + finding.code(), arguments.toArray());
			}
			DocumentProblem problem = new DocumentProblem("", arguments.get(0), arguments.subList(1, arguments.size()));
			return messages.get(locale, "exchange.finding.file-unplaced", messages.get(locale, problem));
		}

	}

}
