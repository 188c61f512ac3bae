package dev.o2cluster.external.web;

import java.util.Optional;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Edits of what stands around the node files, member by member of the document, so that
 * pages and REST refuse the same things in the same words.
 */
@Component
public class OutsideSaves {

	private final Designs designs;

	private final MergingSaves merging;

	private final SecretStore secrets;

	private final TopologyDocument documents;

	OutsideSaves(Designs designs, MergingSaves merging, SecretStore secrets, TopologyDocument documents) {
		this.designs = designs;
		this.merging = merging;
		this.secrets = secrets;
		this.documents = documents;
	}

	/**
	 * The design a form was opened with.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @return that state; the current one where it is too long ago
	 */
	public Design base(long id, String tag) {
		return this.designs.get(id).with(this.merging.base(id, tag));
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

	/**
	 * Saves a changed design: first its new secrets, then the design that names them.
	 * @param id the topology's number
	 * @param tag the state the change is based on
	 * @param edited the changed design
	 * @param values the values of its new secrets
	 * @param author who changed it
	 * @return whether somebody else's changes were merged in
	 */
	public boolean save(long id, String tag, Topology edited, SecretValues values, String author) {
		this.secrets.keep(id, values.only(edited.surroundings().secretRefs()));
		return this.merging.save(id, tag, edited, author);
	}

	/**
	 * The tag a refused form is shown again with.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @param refusal the refusal of its save
	 * @return the form's own tag, or that of the current state
	 */
	public String retryTag(long id, String tag, StaleTopologyException refusal) {
		return this.merging.retryTag(id, tag, refusal);
	}

}
