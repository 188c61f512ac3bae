package dev.o2cluster.external.web;

import java.util.Optional;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Edits of what stands around the node files, member by member of the document. They go
 * through its reader, so that pages refuse what REST refuses, in the same words.
 */
@Component
public class MemberEdits {

	private final TopologyDocument documents;

	MemberEdits(TopologyDocument documents) {
		this.documents = documents;
	}

	/**
	 * A design with one member of its document changed.
	 * @param base the design
	 * @param member the member's name
	 * @param value its new value; empty to leave it out
	 * @return the changed design
	 * @throws dev.o2cluster.topology.InvalidTopologyException if the value is refused,
	 * with every reason and its path in the document
	 */
	public Topology with(Topology base, String member, Optional<JsonNode> value) {
		ObjectNode document = TopologyDocument.tree(base);
		document.remove(member);
		value.ifPresent((node) -> document.set(member, node));
		return this.documents.read(document);
	}

}
