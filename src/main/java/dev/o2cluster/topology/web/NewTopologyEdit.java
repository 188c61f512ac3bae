package dev.o2cluster.topology.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostList;
import dev.o2cluster.topology.InvalidTopologyException;
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

	/** The hosts a list names, the first with every role, the others as is usual. */
	static List<Host> hosts(HostList list) {
		List<Host> hosts = new ArrayList<>();
		for (HostAddress address : list.addresses()) {
			hosts.add(Host.usual(address, hosts.isEmpty()));
		}
		return hosts;
	}

	static Topology apply(NewTopologyForm form, TopologyDocument documents) {
		HostList list = HostList.parse(form.hosts());
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("name", form.name());
		if (!form.release().isEmpty()) {
			document.put("release", form.release());
		}
		ArrayNode hosts = document.putArray("hosts");
		hosts(list).forEach((host) -> hosts.add(TopologyDocument.tree(host)));
		List<DocumentProblem> problems = new ArrayList<>();
		list.problems().forEach((problem) -> problems.add(PageTexts.inLine("hosts", problem)));
		try {
			Topology topology = documents.read(document);
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

	private static DocumentProblem placed(DocumentProblem problem) {
		return problem.path().startsWith("hosts") ? new DocumentProblem("hosts", problem.code(), problem.arguments())
				: problem;
	}

}
