package dev.o2cluster.topology.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostInput;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies what was typed on the hosts page to a topology. Paths of its problems are ids
 * of the page's fields.
 */
final class HostsEdit {

	private final Topology before;

	private final HostsForm form;

	private final List<DocumentProblem> problems = new ArrayList<>();

	/** The page's row of each host in the edited document. */
	private final List<Integer> rows = new ArrayList<>();

	HostsEdit(Topology before, HostsForm form) {
		this.before = before;
		this.form = form;
	}

	/**
	 * The hosts that would be added.
	 * @return them with the roles they were given, or their usual ones
	 */
	List<Host> added() {
		return HostInput.parse(this.form.add()).additions();
	}

	/**
	 * Edits the topology.
	 * @param documents what reads documents
	 * @return the edited topology
	 * @throws InvalidTopologyException if something typed is wrong, with every reason
	 */
	Topology apply(TopologyDocument documents) {
		ObjectNode document = TopologyDocument.tree(this.before);
		document.put("name", this.form.name());
		document.put("release", this.form.release());
		document.put("note", this.form.note());
		ArrayNode old = (ArrayNode) document.get("hosts");
		ArrayNode hosts = document.putArray("hosts");
		keep(old, hosts);
		add(hosts);
		try {
			Topology edited = documents.read(document);
			if (this.problems.isEmpty()) {
				return edited;
			}
		}
		catch (InvalidTopologyException ex) {
			ex.problems().forEach((problem) -> this.problems.add(placed(problem)));
		}
		throw new InvalidTopologyException(this.problems);
	}

	private void keep(ArrayNode old, ArrayNode hosts) {
		for (int i = 0; i < this.form.rows().size(); i++) {
			HostsForm.Row row = this.form.rows().get(i);
			for (int j = 0; j < old.size(); j++) {
				if (old.get(j).path("address").asString("").equals(row.original())) {
					keep((ObjectNode) old.get(j), row, i, hosts);
				}
			}
		}
	}

	private void keep(ObjectNode host, HostsForm.Row row, int index, ArrayNode hosts) {
		if (!row.removed()) {
			hosts.add(host.deepCopy().put("address", row.address()).put("os", row.os()));
			this.rows.add(index);
		}
		else if (host.path("primary").asBoolean(false)) {
			this.problems.add(DocumentProblem.of("row-" + index, "primary.removed", row.original()));
		}
	}

	private void add(ArrayNode hosts) {
		HostInput list = HostInput.parse(this.form.add());
		list.problems().forEach((problem) -> this.problems.add(PageTexts.inLine("add", problem)));
		list.additions().forEach((host) -> hosts.add(TopologyDocument.tree(host)));
	}

	/** Where the page shows a problem of the document. */
	private DocumentProblem placed(DocumentProblem problem) {
		String path = problem.path();
		if (!path.startsWith("hosts[")) {
			return new DocumentProblem(path.equals("hosts") ? "add" : path, problem.code(), problem.arguments());
		}
		int index = Integer.parseInt(path.substring("hosts[".length(), path.indexOf(']')));
		String field = (index < this.rows.size()) ? "row-" + this.rows.get(index) : "add";
		return new DocumentProblem(field, problem.code(), problem.arguments());
	}

}
