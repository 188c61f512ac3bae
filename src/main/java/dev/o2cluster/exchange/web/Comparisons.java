package dev.o2cluster.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.exchange.Drift;
import dev.o2cluster.exchange.DriftAdoption;
import dev.o2cluster.exchange.DriftEntry;
import dev.o2cluster.exchange.Drop;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyHistory;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Compares drops with any revision of a design, and takes over what is adopted as one
 * revision.
 */
@Component
class Comparisons {

	private static final int TRIES = 5;

	private final Designs designs;

	private final Topologies topologies;

	private final TopologyHistory history;

	private final Revisions revisions;

	private final Drops drops;

	private final Messages messages;

	Comparisons(Designs designs, Topologies topologies, TopologyHistory history, Revisions revisions, Drops drops,
			Messages messages) {
		this.designs = designs;
		this.topologies = topologies;
		this.history = history;
		this.revisions = revisions;
		this.drops = drops;
		this.messages = messages;
	}

	/** Keeps a drop that can be compared. */
	String keep(long id, Drop drop, String author) throws RefusedDropException {
		Drift.between(this.designs.get(id).cluster(), drop);
		return this.drops.keep(id, drop, author);
	}

	/** Compares a kept drop with a revision; without a number, with the current one. */
	Compared compare(long id, String key, Optional<Integer> revision) {
		Design current = this.designs.get(id);
		Drop drop = this.drops.find(id, key).orElseThrow(() -> new NotFoundException("exchange.noDrop"));
		int number = revision.orElse(current.stored().revision());
		ClusterBundle design = (number == current.stored().revision()) ? current.cluster()
				: this.designs.cluster(id, this.revisions.topology(id, number));
		try {
			return new Compared(number, drop, Drift.between(design, drop));
		}
		catch (RefusedDropException ex) {
			throw new NotFoundException("exchange.noDrop");
		}
	}

	/**
	 * Adopts differences into the current design.
	 * @param tag the state they are meant for; empty for whatever stands there
	 */
	StoredTopology adopt(long id, Compared compared, Set<String> chosen, Optional<String> tag, String author,
			Locale locale) {
		List<DriftEntry> entries = compared.drift()
			.entries()
			.stream()
			.filter((entry) -> chosen.contains(entry.id()))
			.toList();
		StoredTopology current = this.topologies.get(id);
		for (int tries = 1;; tries++) {
			DriftAdoption adoption = DriftAdoption.of(current.topology(), compared.drop(), entries);
			try {
				StoredTopology stored = this.topologies.takeOver(id, tag.orElse(current.tag()), adoption.topology(),
						adoption.values(), author);
				if (stored.revision() != current.revision()) {
					this.history.name(id, stored.revision(),
							this.messages.get(locale, "exchange.drift.note", entries.size()), author);
				}
				return this.topologies.get(id);
			}
			catch (StaleTopologyException ex) {
				if (tag.isPresent() || tries == TRIES) {
					throw ex;
				}
				current = ex.current();
			}
		}
	}

	/**
	 * A comparison.
	 *
	 * @param revision the revision the hosts were compared with
	 * @param drop what they hold
	 * @param drift what differs
	 */
	record Compared(int revision, Drop drop, Drift drift) {

	}

}
