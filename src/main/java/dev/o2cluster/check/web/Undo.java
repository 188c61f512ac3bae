package dev.o2cluster.check.web;

import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredTopology;

import org.springframework.stereotype.Component;

/**
 * Tells templates whether a topology stands at a fix, which can be undone.
 */
@Component("undo")
public class Undo {

	private final Revisions revisions;

	Undo(Revisions revisions) {
		this.revisions = revisions;
	}

	/**
	 * Tells whether the last fix can be undone.
	 * @param stored the topology as it is
	 * @return whether nothing was changed since
	 */
	public boolean possible(StoredTopology stored) {
		return this.revisions.beforeLastFix(stored).isPresent();
	}

}
