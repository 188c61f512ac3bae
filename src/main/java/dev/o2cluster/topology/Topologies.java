package dev.o2cluster.topology;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.o2cluster.json.Sha256;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Sort;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All topologies of the console. Every save is a revision of its own; a save based on an
 * older state is refused, never merged or lost.
 */
@Component
public class Topologies {

	private static final Sort BY_NAME = Sort.by("nameKey");

	private static final String SUGGESTED_NAME = "oa-cluster";

	private final TopologyRows rows;

	private final RevisionRows revisions;

	private final TopologyDocument documents;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Topologies(TopologyRows rows, RevisionRows revisions, TopologyDocument documents, TransactionTemplate transaction,
			Clock clock) {
		this.rows = rows;
		this.revisions = revisions;
		this.documents = documents;
		this.transaction = transaction;
		this.clock = clock;
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
		return this.transaction.execute((status) -> stored(row(id)));
	}

	/**
	 * Reads an earlier state of a topology.
	 * @param id the topology's number
	 * @param number the revision's number, counted from 1
	 * @return the topology as it was saved then, if there is such a revision
	 */
	public Optional<Topology> revision(long id, int number) {
		return this.revisions.findById(new RevisionEntity.Key(id, number))
			.map((revision) -> this.documents.read(revision.document()));
	}

	/**
	 * Stores a new topology; storage hosts without a storage name get one.
	 * @param topology the topology
	 * @param author who designed it
	 * @return what was stored
	 * @throws NameTakenException if another topology has its name
	 */
	public StoredTopology create(Topology topology, String author) {
		return guarded(topology, () -> {
			refuseTakenName(topology);
			return write(new TopologyEntity(), topology, author);
		});
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
		try {
			return guarded(topology, () -> {
				TopologyEntity row = row(id);
				StoredTopology current = current(row, tag);
				if (!TopologyEntity.nameKey(current.topology().name())
					.equals(TopologyEntity.nameKey(topology.name()))) {
					refuseTakenName(topology);
				}
				Topology named = row.storageNames().assign(topology);
				boolean same = TopologyDocument.text(named).equals(TopologyDocument.text(current.topology()));
				return same ? current : write(row, topology, author);
			});
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new StaleTopologyException(get(id));
		}
	}

	/**
	 * Deletes a topology with all its revisions.
	 * @param id its number
	 * @param tag the state to delete; empty to delete whatever stands there
	 * @throws TopologyNotFoundException if there is no such topology
	 * @throws StaleTopologyException if the topology is not in the state named
	 */
	public void delete(long id, Optional<String> tag) {
		this.transaction.executeWithoutResult((status) -> {
			TopologyEntity row = row(id);
			tag.ifPresent((expected) -> current(row, expected));
			this.rows.delete(row);
			this.rows.flush();
		});
	}

	/**
	 * A name for a new topology that none has yet.
	 * @return {@code oa-cluster}, with a number where needed
	 */
	public String suggestedName() {
		return this.rows.existsByNameKey(SUGGESTED_NAME) ? freeName(SUGGESTED_NAME) : SUGGESTED_NAME;
	}

	/**
	 * Finds a name for a copy that no topology has yet.
	 * @param name the original's name
	 * @return the name with a number behind it
	 */
	public String freeName(String name) {
		String base = name.replaceFirst("-\\d{1,4}$", "");
		String stem = base.substring(0, Math.min(base.length(), Topology.MAX_NAME_LENGTH - 5)).strip();
		int number = 2;
		while (this.rows.existsByNameKey(TopologyEntity.nameKey(stem + "-" + number))) {
			number++;
		}
		return stem + "-" + number;
	}

	private StoredTopology guarded(Topology topology, Supplier<StoredTopology> work) {
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

	private void refuseTakenName(Topology topology) {
		if (this.rows.existsByNameKey(TopologyEntity.nameKey(topology.name()))) {
			throw new NameTakenException(topology.name());
		}
	}

	private TopologyEntity row(long id) {
		return this.rows.findById(id).orElseThrow(() -> new TopologyNotFoundException(id));
	}

	private StoredTopology current(TopologyEntity row, String tag) {
		StoredTopology current = stored(row);
		if (!current.tag().equals(tag)) {
			throw new StaleTopologyException(current);
		}
		return current;
	}

	private StoredTopology stored(TopologyEntity row) {
		RevisionEntity revision = this.revisions.findById(new RevisionEntity.Key(row.id(), row.revision()))
			.orElseThrow();
		return new StoredTopology(row.id(), row.version(), row.revision(), row.updatedBy(), row.updatedAt(),
				revision.sha256(), this.documents.read(revision.document()));
	}

	private StoredTopology write(TopologyEntity row, Topology design, String author) {
		Topology topology = row.storageNames().assign(design);
		row.describe(topology, author, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		row.giveStorageNames(row.storageNames().with(topology));
		writeHosts(row, topology.hosts());
		TopologyEntity saved = this.rows.saveAndFlush(row);
		String document = TopologyDocument.text(topology);
		RevisionEntity revision = this.revisions.save(new RevisionEntity(saved, document, Sha256.of(document)));
		return new StoredTopology(saved.id(), saved.version(), saved.revision(), saved.updatedBy(), saved.updatedAt(),
				revision.sha256(), topology);
	}

	/**
	 * Brings the host rows in line. What frees a unique value (a removed address, a
	 * primary that resigns) reaches the database before what takes it.
	 */
	private void writeHosts(TopologyEntity row, List<Host> hosts) {
		Map<String, HostEntity> known = new HashMap<>();
		row.hosts().forEach((host) -> known.put(host.address(), host));
		Set<String> wanted = hosts.stream().map((host) -> host.address().value()).collect(Collectors.toSet());
		Set<String> primary = hosts.stream()
			.filter(Host::primary)
			.map((host) -> host.address().value())
			.collect(Collectors.toSet());
		boolean removed = row.hosts().removeIf((host) -> !wanted.contains(host.address()));
		List<HostEntity> resigning = row.hosts()
			.stream()
			.filter((host) -> host.primary() && !primary.contains(host.address()))
			.toList();
		resigning.forEach(HostEntity::resign);
		if (removed || !resigning.isEmpty()) {
			this.rows.flush();
		}
		for (int position = 0; position < hosts.size(); position++) {
			Host host = hosts.get(position);
			HostEntity entity = known.computeIfAbsent(host.address().value(), (address) -> {
				HostEntity added = new HostEntity(row, host.address());
				row.hosts().add(added);
				return added;
			});
			entity.describe(host, position);
		}
	}

}
