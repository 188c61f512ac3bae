package dev.o2cluster.topology.store;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All topologies of the console. Every save is kept as a revision or folded into its
 * author's newest one; a save based on an older state is refused, never lost. Every
 * change is told to listeners before it is committed.
 */
@Component
public class Topologies {

	private static final Sort BY_NAME = Sort.by("nameKey");

	private final TopologyRows rows;

	private final CurrentStates states;

	private final StateWriter writer;

	private final TopologyNames names;

	private final TopologyWrites writes;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final SecretStore secrets;

	Topologies(TopologyRows rows, CurrentStates states, StateWriter writer, TopologyNames names, TopologyWrites writes,
			TransactionTemplate transaction, ApplicationEventPublisher events, SecretStore secrets) {
		this.rows = rows;
		this.states = states;
		this.secrets = secrets;
		this.writer = writer;
		this.names = names;
		this.writes = writes;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Lists all topologies by name.
	 * @return a line each
	 */
	public List<TopologySummary> list() {
		return this.rows.findAll(BY_NAME)
			.stream()
			.map((row) -> new TopologySummary(row.id(), row.name(), row.releaseId(), row.hostCount(), row.revision(),
					row.updatedBy(), row.updatedAt()))
			.toList();
	}

	/**
	 * Reads a topology.
	 * @param id its number
	 * @return its current state
	 * @throws TopologyNotFoundException if there is none
	 */
	public StoredTopology get(long id) {
		return this.states.get(id);
	}

	/**
	 * Stores a new topology; storage hosts without a storage name get one.
	 * @param topology the topology
	 * @param author who designed it
	 * @return what was stored
	 * @throws NameTakenException if another topology has its name
	 */
	public StoredTopology create(Topology topology, String author) {
		return create(topology, SecretValues.NONE, author);
	}

	/**
	 * Stores a new topology together with the values of its secrets. The form of an
	 * imported file whose text did not come along is forgotten, since nobody can hand it
	 * in later.
	 * @param handedIn the topology
	 * @param values the values of the secrets it names, as far as they are known
	 * @param author who designed it
	 * @return what was stored
	 * @throws NameTakenException if another topology has its name
	 */
	public StoredTopology create(Topology handedIn, SecretValues values, String author) {
		Surroundings around = handedIn.surroundings();
		Topology topology = handedIn
			.withSurroundings(around.withImportedSources(around.importedSources().known(values)));
		return this.writes.create(topology, () -> {
			this.names.refuseTaken(topology.name());
			StoredTopology stored = this.writer.write(new TopologyEntity(), topology, author, RevisionOrigin.EDIT);
			this.secrets.keep(stored.id(), values.only(topology.surroundings().secretRefs()));
			this.events.publishEvent(TopologyChange.of(TopologyChange.Kind.CREATED, stored, author));
			return stored;
		});
	}

	/**
	 * Stores a new topology under the name it has or, where another one has it, under a
	 * free one made of it.
	 * @param topology the topology
	 * @param values the values of the secrets it names, as far as they are known
	 * @param author who designed it
	 * @return what was stored
	 */
	public StoredTopology createUnderFreeName(Topology topology, SecretValues values, String author) {
		Topology named = topology;
		while (true) {
			try {
				return create(named, values, author);
			}
			catch (NameTakenException ex) {
				// somebody may take the free name at the same moment, too
				named = topology.withName(this.names.free(topology.name()));
			}
		}
	}

	/**
	 * Stores a new state of a topology.
	 * @param id its number
	 * @param tag the state the change is based on, see {@link StoredTopology#tag()}
	 * @param topology the new state
	 * @param author who changed it
	 * @return what was stored; the current state where nothing differs
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 * @throws NameTakenException if another topology has the new name
	 */
	public StoredTopology save(long id, String tag, Topology topology, String author) {
		return save(id, tag, topology, SecretValues.NONE, author);
	}

	/**
	 * Stores a new state of a topology together with the values of its new secrets. None
	 * of them is kept where the state is refused.
	 * @param id its number
	 * @param tag the state the change is based on, see {@link StoredTopology#tag()}
	 * @param topology the new state
	 * @param values the values of secrets it names for the first time
	 * @param author who changed it
	 * @return what was stored; the current state where nothing differs
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 * @throws NameTakenException if another topology has the new name
	 */
	public StoredTopology save(long id, String tag, Topology topology, SecretValues values, String author) {
		return save(id, tag, topology, values, author, RevisionOrigin.EDIT);
	}

	/**
	 * Stores what a fix made of a topology, as a revision of its own, so that it can be
	 * undone.
	 * @param id its number
	 * @param tag the state the fix is meant for, see {@link StoredTopology#tag()}
	 * @param topology the new state
	 * @param author who applied the fix
	 * @param mended what it mends: id of a rule, or {@link Revision#ALL_SAFE}
	 * @return what was stored; the current state where nothing differs
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 */
	public StoredTopology mend(long id, String tag, Topology topology, String author, String mended) {
		return save(id, tag, topology, SecretValues.NONE, author, RevisionOrigin.fix(mended));
	}

	/**
	 * Stores what was taken over from outside, as a revision of its own, together with
	 * the values of its new secrets.
	 * @param id the topology's number
	 * @param tag the state it is meant for, see {@link StoredTopology#tag()}
	 * @param topology the new state
	 * @param values the values of secrets it names for the first time
	 * @param author who took it over
	 * @return what was stored; the current state where nothing differs
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 */
	public StoredTopology takeOver(long id, String tag, Topology topology, SecretValues values, String author) {
		return save(id, tag, topology, values, author, RevisionOrigin.ALONE);
	}

	private StoredTopology save(long id, String tag, Topology topology, SecretValues values, String author,
			RevisionOrigin origin) {
		return this.writes.change(id, topology, () -> {
			TopologyEntity row = this.writer.row(id);
			StoredTopology current = this.writer.current(row, tag);
			this.names.refuseTaken(current.topology().name(), topology.name());
			// a design may have named them before they were known
			this.secrets.keep(id, values.only(topology.surroundings().secretRefs()));
			Topology named = row.storageNames().assign(topology);
			if (TopologyDocument.text(named).equals(TopologyDocument.text(current.topology()))) {
				return current;
			}
			StoredTopology after = this.writer.write(row, topology, author, origin);
			tell(current, after, origin, author);
			return after;
		});
	}

	/** Accepting a warning is a decision of its own, whichever way it was stored. */
	private void tell(StoredTopology before, StoredTopology after, RevisionOrigin origin, String author) {
		WaiverChange.between(before.topology(), after, author).forEach(this.events::publishEvent);
		this.events.publishEvent(TopologyChange.of(TopologyChange.Kind.SAVED, after, author));
		// fixes have an undo of their own
		if (origin.mended() == null) {
			this.events.publishEvent(new TopologyEdit(after.id(), before.tag(), after.tag()));
		}
	}

	/**
	 * What saving would make of an edit: its storage hosts with the names they would get.
	 * @param id the topology's number
	 * @param topology the edited topology
	 * @return the topology as it would be stored
	 * @throws TopologyNotFoundException if there is no such topology
	 */
	public Topology named(long id, Topology topology) {
		return this.transaction.execute((status) -> this.writer.row(id).storageNames().assign(topology));
	}

	/**
	 * Deletes a topology with all its revisions, runs and secrets. It can be brought back
	 * for a while, see {@link DeletedTopologies}; its name is free at once.
	 * @param id its number
	 * @param tag the state to delete; empty to delete whatever stands there
	 * @param author who deletes it
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 */
	public void delete(long id, Optional<String> tag, String author) {
		this.writes.change(id, () -> {
			TopologyEntity row = this.writer.row(id);
			tag.ifPresent((expected) -> this.writer.current(row, expected));
			this.events
				.publishEvent(new TopologyChange(TopologyChange.Kind.DELETED, id, row.name(), row.revision(), author));
			this.writer.delete(row, author);
		});
	}

	/** Gives a topology another name, whatever it is called at the moment. */
	StoredTopology rename(StoredTopology stored, String name, String author) {
		StoredTopology renamed = this.writer.write(this.writer.row(stored.id()), stored.topology().withName(name),
				author, RevisionOrigin.EDIT);
		this.events.publishEvent(TopologyChange.of(TopologyChange.Kind.SAVED, renamed, author));
		return renamed;
	}

}
