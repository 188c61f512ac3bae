package dev.o2cluster.belief.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.DesignBelief;
import dev.o2cluster.design.Design;

import org.springframework.stereotype.Component;

/**
 * Works out beliefs of designs, and keeps the latest by the hash of the bundle.
 */
@Component("beliefs")
public class Beliefs {

	private static final int KEPT = 16;

	private final Map<String, ClusterBelief> known = Collections.synchronizedMap(new Recent());

	/**
	 * What the hosts of a design will believe.
	 * @param design the design
	 * @return the beliefs
	 */
	public ClusterBelief of(Design design) {
		return this.known.computeIfAbsent(design.cluster().fingerprint(), (print) -> DesignBelief.of(design.cluster()));
	}

	/** The most recently used results. */
	private static final class Recent extends LinkedHashMap<String, ClusterBelief> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(KEPT, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, ClusterBelief> eldest) {
			return size() > KEPT;
		}

	}

}
