package dev.o2cluster.design;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretReveal;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks up designs. What follows from a topology is kept by the hash of its document, so
 * that preview, downloads and REST work it out once.
 */
@Component
public class Designs {

	private final Topologies topologies;

	private final Revisions revisions;

	private final SecretStore secrets;

	private final ClusterCache known = new ClusterCache(Runtime.getRuntime().maxMemory());

	private final ApplicationEventPublisher events;

	Designs(Topologies topologies, Revisions revisions, SecretStore secrets, ApplicationEventPublisher events) {
		this.topologies = topologies;
		this.revisions = revisions;
		this.secrets = secrets;
		this.events = events;
	}

	/**
	 * Finds a design.
	 * @param id the topology's number
	 * @return its current state
	 * @throws dev.o2cluster.topology.store.TopologyNotFoundException if there is none
	 */
	public Design get(long id) {
		return of(this.topologies.get(id));
	}

	/**
	 * Finds a design that is about to leave the console, and fixes its revision.
	 * @param id the topology's number
	 * @param check throws where the design must not leave
	 * @return its current state
	 * @throws dev.o2cluster.topology.store.TopologyNotFoundException if there is none
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
		List<SecretRef> secrets = stored.topology().surroundings().secretRefs();
		// the same document means other secrets in another topology
		String key = secrets.isEmpty() ? stored.sha256() : stored.sha256() + " " + stored.id();
		Optional<ClusterBundle> known = this.known.cluster(key);
		ClusterBundle cluster = known.orElseGet(() -> cluster(stored.id(), stored.topology()));
		if (known.isEmpty() && cluster.secrets().hasAll(secrets)) {
			this.known.keep(key, cluster);
		}
		return new Design(stored, cluster);
	}

	/**
	 * One host's bundle of a stored topology as a zip file.
	 * @param cluster what follows from the topology
	 * @param host one of its hosts
	 * @return the zip file; made once as long as there is room to remember it
	 */
	public BundleZip zip(ClusterBundle cluster, Host host) {
		return this.known.zip(cluster, host);
	}

	/**
	 * Works out any state of a stored topology, with the topology's secrets.
	 * @param id the topology's number
	 * @param topology the state, old or not yet saved
	 * @return everything that follows from it
	 */
	public ClusterBundle cluster(long id, Topology topology) {
		return ClusterBundle.of(topology, this.secrets.values(id, topology.surroundings().secretRefs()));
	}

	/**
	 * Tells that somebody is about to see a secret outside a bundle, so that the audit
	 * log knows first.
	 * @param design the design
	 * @param file path of the file in a host's bundle
	 */
	public void reveal(Design design, String file) {
		this.events.publishEvent(new SecretReveal(design.topology().name(), design.stored().revision(), file));
	}

}
