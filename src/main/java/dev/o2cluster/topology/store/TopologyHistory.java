package dev.o2cluster.topology.store;

import java.util.Optional;

import dev.o2cluster.topology.Topology;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is done to the revisions of a topology: they are named and brought back, never
 * changed or removed.
 */
@Component
public class TopologyHistory {

	private final Revisions revisions;

	private final StateWriter writer;

	private final TopologyNames names;

	private final TopologyWrites writes;

	private final ApplicationEventPublisher events;

	TopologyHistory(Revisions revisions, StateWriter writer, TopologyNames names, TopologyWrites writes,
			ApplicationEventPublisher events) {
		this.revisions = revisions;
		this.writer = writer;
		this.names = names;
		this.writes = writes;
		this.events = events;
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
		Topology topology = this.revisions.topology(this.writer.row(id).id(), number);
		return this.writes.change(id, topology, () -> {
			TopologyEntity row = this.writer.row(id);
			tag.ifPresent((expected) -> this.writer.current(row, expected));
			this.names.refuseTaken(row.name(), topology.name());
			StoredTopology restored = this.writer.write(row, topology, author, RevisionOrigin.restored(number));
			this.events.publishEvent(TopologyChange.of(TopologyChange.Kind.RESTORED, restored, author));
			return restored;
		});
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
	public void name(long id, int number, String note, String author) {
		this.writes.change(id, () -> {
			String name = this.writer.row(id).name();
			this.revisions.name(id, number, note);
			this.events.publishEvent(new TopologyChange(TopologyChange.Kind.NAMED, id, name, number, author));
		});
	}

}
