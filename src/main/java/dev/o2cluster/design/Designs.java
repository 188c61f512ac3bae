package dev.o2cluster.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Revisions;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;

import org.springframework.stereotype.Component;

/**
 * Looks up designs. What follows from a topology is kept by the hash of its document, so
 * that preview, downloads and REST work it out once.
 */
@Component
public class Designs {

	private static final int KEPT = 16;

	private final Topologies topologies;

	private final Revisions revisions;

	private final Map<String, ClusterBundle> clusters = Collections.synchronizedMap(new Recent());

	Designs(Topologies topologies, Revisions revisions) {
		this.topologies = topologies;
		this.revisions = revisions;
	}

	/**
	 * Finds a design.
	 * @param id the topology's number
	 * @return its current state
	 * @throws dev.o2cluster.topology.TopologyNotFoundException if there is none
	 */
	public Design get(long id) {
		return of(this.topologies.get(id));
	}

	/**
	 * Finds a design that is about to leave the console, and fixes its revision.
	 * @param id the topology's number
	 * @param check throws where the design must not leave
	 * @return its current state
	 * @throws dev.o2cluster.topology.TopologyNotFoundException if there is none
	 */
	public Design handOut(long id, Consumer<Design> check) {
		Design design;
		do {
			design = get(id);
			check.accept(design);
		}
		while (!this.revisions.fix(design.stored()));
		return design;
	}

	/**
	 * Works out a design.
	 * @param stored a stored topology
	 * @return the design
	 */
	public Design of(StoredTopology stored) {
		ClusterBundle cluster = this.clusters.computeIfAbsent(stored.sha256(),
				(hash) -> ClusterBundle.of(stored.topology()));
		return new Design(stored, cluster);
	}

	/** The most recently used results. */
	private static final class Recent extends LinkedHashMap<String, ClusterBundle> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(KEPT, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, ClusterBundle> eldest) {
			return size() > KEPT;
		}

	}

}
