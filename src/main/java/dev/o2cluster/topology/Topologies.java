package dev.o2cluster.topology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Sort;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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

	private final Revisions revisions;

	private final CurrentStates states;

	private final StateWriter writer;

	private final TopologyNames names;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final SecretStore secrets;

	Topologies(TopologyRows rows, Revisions revisions, CurrentStates states, StateWriter writer, TopologyNames names,
			TransactionTemplate transaction, ApplicationEventPublisher events, SecretStore secrets) {
		this.rows = rows;
		this.states = states;
		this.secrets = secrets;
		this.revisions = revisions;
		this.writer = writer;
		this.names = names;
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
	 * Reads a revision of a topology.
	 * @param id the topology's number
	 * @param number the revision's number
	 * @return the revision, if there is one
	 */
	public Optional<StoredRevision> revision(long id, int number) {
		return this.revisions.find(id, number);
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
		return guarded(topology, () -> {
			this.names.refuseTaken(topology.name());
			StoredTopology stored = this.writer.write(new TopologyEntity(), topology, author, RevisionOrigin.EDIT);
			this.secrets.keep(stored.id(), values.only(topology.surroundings().secretRefs()));
			return written(TopologyChange.Kind.CREATED, stored, author);
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
		try {
			return guarded(topology, () -> {
				TopologyEntity row = this.writer.row(id);
				StoredTopology current = this.writer.current(row, tag);
				this.names.refuseTaken(current.topology().name(), topology.name());
				// a design may have named them before they were known
				this.secrets.keep(id, values.only(topology.surroundings().secretRefs()));
				Topology named = row.storageNames().assign(topology);
				boolean same = TopologyDocument.text(named).equals(TopologyDocument.text(current.topology()));
				if (same) {
					return current;
				}
				StoredTopology after = saved(current.topology(), this.writer.write(row, topology, author, origin),
						author);
				// fixes have an undo of their own
				if (origin.mended() == null) {
					this.events.publishEvent(new TopologyEdit(id, current.tag(), after.tag()));
				}
				return after;
			});
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(get(id));
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
	 * Brings an old revision back as a new one.
	 * @param id the topology's number
	 * @param number the revision to bring back
	 * @param tag the state to replace; empty to replace whatever stands there
	 * @param author who restores it
	 * @return what was stored
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws RevisionNotFoundException if there is no such revision
	 * @throws StaleTopologyException if the topology is not in the state named
	 * @throws NameTakenException if another topology has the revision's name by now
	 */
	public StoredTopology restore(long id, int number, Optional<String> tag, String author) {
		try {
			Topology topology = this.revisions.topology(this.writer.row(id).id(), number);
			return guarded(topology, () -> {
				TopologyEntity row = this.writer.row(id);
				tag.ifPresent((expected) -> this.writer.current(row, expected));
				this.names.refuseTaken(row.name(), topology.name());
				return written(TopologyChange.Kind.RESTORED,
						this.writer.write(row, topology, author, RevisionOrigin.restored(number)), author);
			});
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(get(id));
		}
	}

	/**
	 * Gives a revision a name, which also fixes it.
	 * @param id the topology's number
	 * @param number the revision's number
	 * @param note the name; empty to take it away
	 * @param author who names it
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws RevisionNotFoundException if there is no such revision
	 */
	public void nameRevision(long id, int number, String note, String author) {
		this.transaction.executeWithoutResult((status) -> {
			String name = this.writer.row(id).name();
			this.revisions.name(id, number, note);
			this.events.publishEvent(new TopologyChange(TopologyChange.Kind.NAMED, id, name, number, author));
		});
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
		try {
			this.transaction.executeWithoutResult((status) -> {
				TopologyEntity row = this.writer.row(id);
				tag.ifPresent((expected) -> this.writer.current(row, expected));
				this.events.publishEvent(
						new TopologyChange(TopologyChange.Kind.DELETED, id, row.name(), row.revision(), author));
				this.writer.delete(row, author);
			});
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(get(id));
		}
	}

	/** Gives a topology another name, whatever it is called at the moment. */
	StoredTopology rename(StoredTopology stored, String name, String author) {
		return written(TopologyChange.Kind.SAVED, this.writer.write(this.writer.row(stored.id()),
				stored.topology().withName(name), author, RevisionOrigin.EDIT), author);
	}

	private StoredTopology guarded(Topology topology, Supplier<StoredTopology> work) {
		this.events.publishEvent(new TopologyWrite(topology.name()));
		try {
			return this.transaction.execute((status) -> work.get());
		}
		catch (DataIntegrityViolationException ex) {
			// two saves of one name at the same moment; every other constraint holds by
			// construction
			if (String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains("topology_name_unique")) {
				throw new NameTakenException(topology.name());
			}
			throw ex;
		}
	}

	/** Accepting a warning is a decision of its own, whichever way it was stored. */
	private StoredTopology saved(Topology before, StoredTopology after, String author) {
		WaiverChange.between(before, after, author).forEach(this.events::publishEvent);
		return written(TopologyChange.Kind.SAVED, after, author);
	}

	private StoredTopology written(TopologyChange.Kind kind, StoredTopology stored, String author) {
		this.events
			.publishEvent(new TopologyChange(kind, stored.id(), stored.topology().name(), stored.revision(), author));
		return stored;
	}

}
