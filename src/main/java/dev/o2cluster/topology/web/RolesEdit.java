package dev.o2cluster.topology.web;

import java.util.List;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the matrix of roles to a topology. Paths of its problems are ids of the page's
 * fields.
 */
final class RolesEdit {

	private RolesEdit() {
	}

	static Topology apply(Topology before, RolesForm form, TopologyDocument documents) {
		ObjectNode document = TopologyDocument.tree(before);
		ArrayNode hosts = (ArrayNode) document.get("hosts");
		for (int i = 0; i < hosts.size(); i++) {
			RolesForm.Row row = form.rows().get(i);
			ObjectNode host = (ObjectNode) hosts.get(i);
			host.remove("primary");
			if (row.address().equals(form.primary())) {
				host.put("primary", true);
			}
			ArrayNode roles = host.putArray("roles");
			row.roles().forEach(roles::add);
		}
		try {
			return documents.read(document);
		}
		catch (InvalidTopologyException ex) {
			throw new InvalidTopologyException(ex.problems().stream().map(RolesEdit::placed).toList());
		}
	}

	private static DocumentProblem placed(DocumentProblem problem) {
		String path = problem.path();
		int end = path.indexOf(']');
		String row = (end > 0) ? path.substring("hosts[".length(), end) : "0";
		return new DocumentProblem("row-" + row, problem.code(), List.copyOf(problem.arguments()));
	}

}
