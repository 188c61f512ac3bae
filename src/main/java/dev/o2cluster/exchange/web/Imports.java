package dev.o2cluster.exchange.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.belief.Weight;
import dev.o2cluster.exchange.Drop;
import dev.o2cluster.exchange.Finding;
import dev.o2cluster.exchange.Imported;
import dev.o2cluster.exchange.Importer;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Stores what comes in as a new topology, under a name that is free, and reports on it as
 * long as the drop is kept.
 */
@Component
class Imports {

	private final Topologies topologies;

	private final TopologyNames names;

	private final Revisions revisions;

	private final ReleaseCatalog releases;

	private final Drops drops;

	Imports(Topologies topologies, TopologyNames names, Revisions revisions, ReleaseCatalog releases, Drops drops) {
		this.topologies = topologies;
		this.names = names;
		this.revisions = revisions;
		this.releases = releases;
		this.drops = drops;
	}

	/**
	 * Takes a drop in.
	 * @param name the topology's name, unless the drop says it; blank for any free one
	 * @param release id of the release line; empty to find it out
	 */
	Result take(Drop drop, String name, String release, String author) throws RefusedDropException {
		String wanted = name.isBlank() ? this.names.suggested() : name.strip();
		Imported imported = Importer.take(drop, wanted, this.releases.find(release), this.releases);
		StoredTopology stored = this.topologies.createUnderFreeName(imported.topology(), imported.secrets(), author);
		return new Result(stored, renamed(imported, stored.topology()), this.drops.keep(stored.id(), drop, author));
	}

	/** The report of an import, worked out again. */
	Imported report(long id, String key, String release) {
		Topology first = this.revisions.topology(id, 1);
		Drop drop = this.drops.find(id, key).orElseThrow(() -> new NotFoundException("exchange.noDrop"));
		try {
			return renamed(Importer.take(drop, first.name(), this.releases.find(release), this.releases), first);
		}
		catch (RefusedDropException ex) {
			throw new NotFoundException("exchange.noDrop");
		}
	}

	private static Imported renamed(Imported imported, Topology stored) {
		String name = imported.topology().name();
		if (name.equals(stored.name())) {
			return imported;
		}
		List<Finding> findings = new ArrayList<>(imported.findings());
		findings.add(new Finding("renamed", Weight.FACT, "", "", List.of(name, stored.name())));
		return new Imported(imported.topology().withName(stored.name()), imported.secrets(), imported.exact(), findings,
				imported.belief());
	}

	/**
	 * What was stored, and of what.
	 *
	 * @param stored the new topology
	 * @param imported what it was made of
	 * @param key the key of the drop
	 */
	record Result(StoredTopology stored, Imported imported, String key) {

	}

}
