package dev.o2cluster.clusterfile.web;

import java.util.function.BiFunction;

import dev.o2cluster.clusterfile.ClusterFileEdit;
import dev.o2cluster.design.Designs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.PreconditionRequiredException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Saves what REST makes of cluster files, in exactly the state that a request names.
 */
@Component
class ClusterFileSaves {

	private final Designs designs;

	private final Topologies topologies;

	ClusterFileSaves(Designs designs, Topologies topologies) {
		this.designs = designs;
		this.topologies = topologies;
	}

	/** The state that a request by REST is meant for. */
	StoredTopology expected(long id, @Nullable String ifMatch) {
		StoredTopology current = this.topologies.get(id);
		String tag = EntityTags.expected(ifMatch, current).orElseThrow(PreconditionRequiredException::new);
		if (!tag.equals(current.tag())) {
			throw new StaleTopologyException(current);
		}
		return current;
	}

	/** Saves an edit of that state. */
	StoredTopology save(StoredTopology state, BiFunction<ClusterFileEdit, SecretValues, ClusterFileEdit> edit,
			String author) {
		ClusterFileEdit edited = edit.apply(ClusterFileEdit.of(state.topology()),
				this.designs.of(state).cluster().secrets());
		return this.topologies.save(state.id(), state.tag(), edited.topology(), edited.values(), author);
	}

}
