package dev.o2cluster.exchange.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.belief.Weight;
import dev.o2cluster.exchange.Finding;
import dev.o2cluster.exchange.Imported;
import dev.o2cluster.exchange.Importer;
import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.NameTakenException;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;

import org.springframework.stereotype.Component;

/**
 * Stores what comes in as a new topology, under a name that is free.
 */
@Component
class Imports {

	private final Topologies topologies;

	private final ReleaseCatalog releases;

	Imports(Topologies topologies, ReleaseCatalog releases) {
		this.topologies = topologies;
		this.releases = releases;
	}

	Result take(byte[] zip, String name, String release, String author) throws RefusedDropException {
		String wanted = name.isBlank() ? this.topologies.suggestedName() : name.strip();
		Imported imported = Importer.take(ZipReader.read(zip, Limits.USUAL), wanted, this.releases.find(release),
				this.releases);
		try {
			return new Result(this.topologies.create(imported.topology(), imported.secrets(), author), imported);
		}
		catch (NameTakenException ex) {
			return renamed(imported, author);
		}
	}

	private Result renamed(Imported imported, String author) {
		Topology topology = imported.topology();
		String name = this.topologies.freeName(topology.name());
		List<Finding> findings = new ArrayList<>(imported.findings());
		findings.add(new Finding("renamed", Weight.FACT, "", "", List.of(topology.name(), name)));
		Imported renamed = new Imported(topology.withName(name), imported.secrets(), imported.exact(), findings,
				imported.belief());
		return new Result(this.topologies.create(renamed.topology(), renamed.secrets(), author), renamed);
	}

	/**
	 * What was stored, and of what.
	 *
	 * @param stored the new topology
	 * @param imported what it was made of
	 */
	record Result(StoredTopology stored, Imported imported) {

	}

}
