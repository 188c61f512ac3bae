package dev.o2cluster.topology.store;

import java.time.Instant;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.stereotype.Component;

/**
 * Writes states of topologies, in the transaction of the caller: the topology's row,
 * those of its hosts, and a revision or the newest one with the state folded in.
 */
@Component
class StateWriter {

	private final TopologyRows rows;

	private final Revisions revisions;

	private final TopologyDocument documents;

	StateWriter(TopologyRows rows, Revisions revisions, TopologyDocument documents) {
		this.rows = rows;
		this.revisions = revisions;
		this.documents = documents;
	}

	/**
	 * Finds the row to write.
	 * @throws TopologyNotFoundException if there is no such topology
	 */
	TopologyEntity row(long id) {
		return this.rows.findById(id).orElseThrow(() -> new TopologyNotFoundException(id));
	}

	/**
	 * The state that is about to be replaced.
	 * @throws StaleTopologyException if it is not the one expected
	 */
	StoredTopology current(TopologyEntity row, String tag) {
		StoredTopology current = stored(row);
		if (!current.tag().equals(tag)) {
			throw new StaleTopologyException(current);
		}
		return current;
	}

	private StoredTopology stored(TopologyEntity row) {
		RevisionEntity revision = this.revisions.row(row.id(), row.revision());
		return new StoredTopology(row.id(), row.version(), row.revision(), row.updatedBy(), row.updatedAt(),
				revision.sha256(), this.documents.read(revision.document()));
	}

	/** Writes a state; storage hosts without a storage name get one. */
	StoredTopology write(TopologyEntity row, Topology design, String author, RevisionOrigin origin) {
		Topology topology = row.storageNames().assign(design);
		String document = TopologyDocument.text(topology);
		String hash = Sha256.of(document);
		Instant now = this.revisions.now();
		boolean folded = origin.folds() && row.revision() > 0 && this.revisions.fold(row, author, document, hash, now);
		row.describe(topology, author, now, !folded);
		row.giveStorageNames(row.storageNames().with(topology));
		HostRows.write(row, topology.hosts(), this.rows::flush);
		TopologyEntity saved = this.rows.saveAndFlush(row);
		if (!folded) {
			this.revisions.add(new RevisionEntity(saved, document, hash, origin));
		}
		return new StoredTopology(saved.id(), saved.version(), saved.revision(), saved.updatedBy(), saved.updatedAt(),
				hash, topology);
	}

	/** Hides a topology and frees its name. */
	void delete(TopologyEntity row, String author) {
		row.delete(author, this.revisions.now());
		this.rows.flush();
	}

}
