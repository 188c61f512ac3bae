package dev.o2cluster.merge.web;

import java.util.Optional;
import java.util.Set;

import dev.o2cluster.merge.TopologyMerge;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Saves what a page edited. Where somebody was faster, what they changed elsewhere stays
 * and what this page changed is added; only a field that both changed needs a choice.
 */
@Component
public class MergingSaves {

	private static final int TRIES = 5;

	private final Topologies topologies;

	private final Revisions revisions;

	private final TopologyDocument documents;

	private final LateSecrets secrets;

	MergingSaves(Topologies topologies, Revisions revisions, TopologyDocument documents, LateSecrets secrets) {
		this.topologies = topologies;
		this.revisions = revisions;
		this.documents = documents;
		this.secrets = secrets;
	}

	/**
	 * The state a form was opened with, which its input is to be applied to.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @return that state; the current one where it is too long ago
	 */
	public Topology base(long id, String tag) {
		StoredTopology current = this.topologies.get(id);
		return current.tag().equals(tag) ? current.topology()
				: this.revisions.state(id, tag).orElseGet(current::topology);
	}

	/**
	 * The tag a refused form is shown again with. As long as the state it was opened with
	 * is known it stays the form's own, so that the next save is merged again.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @param refusal the refusal of its save
	 * @return the form's own tag, or that of the current state
	 */
	public String retryTag(long id, String tag, StaleTopologyException refusal) {
		return this.revisions.state(id, tag).isPresent() ? tag : refusal.current().tag();
	}

	/**
	 * Saves an edited topology, merged where needed.
	 * @param id the topology's number
	 * @param tag the state the edit is based on
	 * @param mine the edited topology
	 * @param values the values of secrets that are new in it
	 * @param author who edited it
	 * @return whether somebody else's changes were merged in
	 * @throws MergeConflictException if both changed the same field
	 * @throws StaleTopologyException if the state it is based on is forgotten, or the two
	 * edits together are not a topology
	 */
	public boolean save(long id, String tag, Topology mine, SecretValues values, String author) {
		try {
			this.topologies.save(id, tag, mine, values, author);
			return false;
		}
		catch (StaleTopologyException ex) {
			Optional<Topology> base = this.revisions.state(id, tag);
			if (base.isEmpty()) {
				throw ex;
			}
			merge(id, new LateSave(tag, mine, values), base.get(), author, ex);
			return true;
		}
	}

	private void merge(long id, LateSave late, Topology base, String author, StaleTopologyException stale) {
		StaleTopologyException last = stale;
		for (int tries = 0; tries < TRIES; tries++) {
			StoredTopology theirs = last.current();
			TopologyMerge merge = merge(base, late.topology(), theirs, Set.of());
			if (!merge.conflicts().isEmpty()) {
				throw new MergeConflictException(late, theirs, merge);
			}
			try {
				this.topologies.save(id, theirs.tag(), this.documents.read(merge.document()), late.secrets(), author);
				return;
			}
			catch (InvalidTopologyException ex) {
				throw last;
			}
			catch (StaleTopologyException ex) {
				last = ex;
			}
		}
		throw last;
	}

	/**
	 * Saves a merge with every conflict decided.
	 * @param id the topology's number
	 * @param choice what was shown and chosen
	 * @param author who chose
	 * @throws MergeConflictException if yet another save brought new conflicts
	 * @throws InvalidTopologyException if the result is not a topology
	 */
	void save(long id, MergeChoice choice, String author) {
		LateSave late = late(id, choice);
		StoredTopology theirs = this.topologies.get(id);
		Topology base = base(theirs, choice);
		TopologyMerge merge = merge(base, late.topology(), theirs, choice.takeMine());
		if (!theirs.tag().equals(choice.theirs()) && !merge.conflicts().isEmpty()) {
			throw new MergeConflictException(late, theirs, merge);
		}
		try {
			this.topologies.save(id, theirs.tag(), this.documents.read(merge.document()), late.secrets(), author);
		}
		catch (StaleTopologyException ex) {
			throw new MergeConflictException(late, ex.current(), merge(base, late.topology(), ex.current(), Set.of()));
		}
	}

	/** Shows a choice again that led to no topology. */
	MergeConflictException again(long id, MergeChoice choice) {
		LateSave late = late(id, choice);
		StoredTopology theirs = this.topologies.get(id);
		return new MergeConflictException(late, theirs,
				merge(base(theirs, choice), late.topology(), theirs, choice.takeMine()));
	}

	private LateSave late(long id, MergeChoice choice) {
		return new LateSave(choice.base(), this.documents.read(choice.mine()), this.secrets.open(id, choice.secrets()));
	}

	private Topology base(StoredTopology theirs, MergeChoice choice) {
		return this.revisions.state(theirs.id(), choice.base()).orElse(theirs.topology());
	}

	private static TopologyMerge merge(Topology base, Topology mine, StoredTopology theirs, Set<String> takeMine) {
		ObjectNode before = TopologyDocument.tree(base);
		ObjectNode late = TopologyDocument.tree(mine);
		ObjectNode fast = TopologyDocument.tree(theirs.topology());
		return takeMine.isEmpty() ? TopologyMerge.of(before, late, fast)
				: TopologyMerge.of(before, late, fast, takeMine);
	}

}
