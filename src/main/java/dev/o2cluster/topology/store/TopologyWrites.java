package dev.o2cluster.topology.store;

import java.util.Locale;
import java.util.function.Supplier;

import dev.o2cluster.topology.Topology;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions that write topologies. Each is told before it begins, see
 * {@link TopologyWrite}; where two meet, the database refuses one of them, and that is
 * turned into a refusal of the console's own.
 */
@Component
class TopologyWrites {

	private final CurrentStates states;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	TopologyWrites(CurrentStates states, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.states = states;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Writes a topology that is new.
	 * @throws NameTakenException if another one took its name at the same moment
	 */
	StoredTopology create(Topology topology, Supplier<StoredTopology> work) {
		this.events.publishEvent(new TopologyWrite(topology.name()));
		try {
			return this.transaction.execute((status) -> work.get());
		}
		catch (DataIntegrityViolationException ex) {
			// every other constraint holds by construction
			if (String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains("topology_name_unique")) {
				throw new NameTakenException(topology.name());
			}
			throw ex;
		}
	}

	/**
	 * Writes another state of a topology.
	 * @throws StaleTopologyException if somebody else did so at the same moment
	 * @throws NameTakenException if another one took its name at the same moment
	 */
	StoredTopology change(long id, Topology topology, Supplier<StoredTopology> work) {
		try {
			return create(topology, work);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(this.states.get(id));
		}
	}

	/**
	 * Writes something about a topology that takes no room, and so is not told before.
	 * @throws StaleTopologyException if somebody else wrote it at the same moment
	 */
	void change(long id, Runnable work) {
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(this.states.get(id));
		}
	}

}
