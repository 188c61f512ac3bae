package dev.o2cluster.topology.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The history of every topology. A revision takes in its author's edits of ten minutes
 * until it is handed out or named; from then on it never changes.
 */
@Component
public class Revisions {

	/** How long after its first edit a revision takes in more. */
	static final Duration FOLDING = Duration.ofMinutes(10);

	/** How long a state that was folded away is remembered. */
	private static final Duration REMEMBERED = Duration.ofDays(1);

	private static final int KNOWN = 1000;

	private final RevisionRows rows;

	private final FoldedStateRows states;

	private final TopologyDocument documents;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	/**
	 * Revisions known to be fixed, which never ends, so that a download need not write.
	 */
	private final Map<String, Boolean> fixed = Collections.synchronizedMap(new Recent());

	Revisions(RevisionRows rows, FoldedStateRows states, TopologyDocument documents, Clock clock,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.states = states;
		this.documents = documents;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Lists a topology's revisions, newest first.
	 * @param id the topology's number
	 * @return a line each; empty where there is no such topology
	 */
	public List<Revision> list(long id) {
		return this.rows.list(id);
	}

	/**
	 * Reads one revision.
	 * @param id the topology's number
	 * @param number the revision's number
	 * @return the topology as it was
	 * @throws RevisionNotFoundException if there is none
	 */
	public Topology topology(long id, int number) {
		return this.documents.read(row(id, number).document());
	}

	/**
	 * Reads one revision's line.
	 * @param id the topology's number
	 * @param number the revision's number
	 * @return its line
	 * @throws RevisionNotFoundException if there is none
	 */
	public Revision get(long id, int number) {
		return row(id, number).line();
	}

	/**
	 * Finds the state that undoing the last fix brings back. That is possible as long as
	 * nothing was changed since, or all that was changed since is undone.
	 * @param stored the topology as it is
	 * @return number of the revision before the fix; empty where it stands at none
	 */
	public Optional<Integer> beforeLastFix(StoredTopology stored) {
		Revision revision = get(stored.id(), stored.revision());
		while (revision.restoredFrom() != null) {
			revision = get(stored.id(), revision.restoredFrom());
		}
		return (revision.mended() != null) ? Optional.of(revision.number() - 1) : Optional.empty();
	}

	/**
	 * Finds one revision in full.
	 * @param id the topology's number
	 * @param number the revision's number
	 * @return the revision, if there is one
	 */
	public Optional<StoredRevision> find(long id, int number) {
		return this.rows.findById(new RevisionEntity.Key(id, number))
			.map((row) -> new StoredRevision(id, row.number(), row.author(), row.createdAt(), row.sha256(),
					this.documents.read(row.document())));
	}

	/**
	 * Finds the state an editor started from.
	 * @param id the topology's number
	 * @param tag the state's tag, see {@link StoredTopology#tag()}
	 * @return the topology as it was; empty where that is too long ago
	 */
	public Optional<Topology> state(long id, String tag) {
		String hash = tag.substring(tag.indexOf('-') + 1);
		if (!hash.matches("[0-9a-f]{12,64}")) {
			return Optional.empty();
		}
		return this.rows.documentOf(id, hash + "%")
			.or(() -> this.states.documentOf(id, hash + "%"))
			.map(this.documents::read);
	}

	/**
	 * Fixes the revision of a state that leaves the console: it is delivered, exported or
	 * run.
	 * @param current reads the topology's current state
	 * @return the state whose revision is fixed
	 */
	public StoredTopology handOut(Supplier<StoredTopology> current) {
		StoredTopology stored = current.get();
		while (!fix(stored)) {
			stored = current.get();
		}
		return stored;
	}

	/**
	 * Fixes the revision of a state that leaves the console.
	 * @param stored the state
	 * @return whether it is fixed; {@code false} where another state replaced it
	 * meanwhile
	 */
	public boolean fix(StoredTopology stored) {
		String key = stored.id() + "/" + stored.revision() + "/" + stored.sha256();
		if (!this.fixed.containsKey(key)) {
			if (this.rows.fix(stored.id(), stored.revision(), stored.sha256()) == 0) {
				return false;
			}
			this.fixed.put(key, Boolean.TRUE);
		}
		this.events.publishEvent(new TopologyHandOut(stored.topology().name(), stored.revision()));
		return true;
	}

	/** Forgets which revisions are fixed, because other ones have taken their place. */
	public void forget() {
		this.fixed.clear();
	}

	/** Takes an edit into the current revision, if that still takes edits. */
	boolean fold(TopologyEntity topology, String author, String document, String sha256, Instant time) {
		RevisionEntity current = row(topology.id(), topology.revision());
		boolean open = !current.fixed() && current.author().equals(author)
				&& current.startedAt().plus(FOLDING).isAfter(time);
		if (!open
				|| this.rows.fold(topology.id(), topology.revision(), current.sha256(), document, sha256, time) == 0) {
			return false;
		}
		this.states.forget(topology.id(), time.minus(REMEMBERED));
		this.states.save(new FoldedStateEntity(topology.id(), current, time));
		return true;
	}

	void name(long id, int number, String note) {
		if (this.rows.name(id, number, note) == 0) {
			throw new RevisionNotFoundException(id, number);
		}
	}

	void add(RevisionEntity revision) {
		this.rows.save(revision);
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	RevisionEntity row(long id, int number) {
		return this.rows.findById(new RevisionEntity.Key(id, number))
			.orElseThrow(() -> new RevisionNotFoundException(id, number));
	}

	/** The most recently fixed revisions. */
	private static final class Recent extends LinkedHashMap<String, Boolean> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(KNOWN, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > KNOWN;
		}

	}

}
