package dev.o2cluster.topology.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostInput;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a topology from what was typed on the first page. Paths of its problems are ids
 * of the page's fields.
 */
final class NewTopologyEdit {

	private NewTopologyEdit() {
	}

	/** What the page would add: hosts of a list, or of a design in one line. */
	static List<Host> preview(String text, TopologyDocument documents) {
		if (!OneLine.looksLike(text)) {
			return HostInput.parse(text).newCluster();
		}
		try {
			return documents.read(OneLine.read(text, "preview")).hosts();
		}
		catch (InvalidTopologyException ex) {
			return List.of();
		}
	}

	static Topology apply(NewTopologyForm form, TopologyDocument documents) {
		List<DocumentProblem> problems = new ArrayList<>();
		try {
			Topology topology = documents.read(document(form, problems));
			if (problems.isEmpty()) {
				return topology;
			}
		}
		catch (InvalidTopologyException ex) {
			ex.problems()
				.stream()
				.filter((problem) -> problems.isEmpty() || !problem.code().equals("hosts.none"))
				.forEach((problem) -> problems.add(placed(problem)));
		}
		throw new InvalidTopologyException(problems);
	}

	private static ObjectNode document(NewTopologyForm form, List<DocumentProblem> problems) {
		if (OneLine.looksLike(form.hosts())) {
			ObjectNode document = OneLine.read(form.hosts(), form.name());
			document.put("release", document.path("release").asString(form.release()));
			return document;
		}
		HostInput list = HostInput.parse(form.hosts());
		list.problems().forEach((problem) -> problems.add(PageTexts.inLine("hosts", problem)));
		ObjectNode document = JsonNodeFactory.instance.objectNode().put("name", form.name());
		if (!form.release().isEmpty()) {
			document.put("release", form.release());
		}
		ArrayNode hosts = document.putArray("hosts");
		list.newCluster().forEach((host) -> hosts.add(TopologyDocument.tree(host)));
		return document;
	}

	private static DocumentProblem placed(DocumentProblem problem) {
		return (problem.path().startsWith("hosts") || problem.path().startsWith("word"))
				? new DocumentProblem("hosts", problem.code(), problem.arguments()) : problem;
	}

}
