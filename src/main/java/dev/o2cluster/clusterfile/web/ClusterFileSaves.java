package dev.o2cluster.clusterfile.web;

import java.util.function.BiFunction;

import dev.o2cluster.clusterfile.ClusterFileEdit;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.PreconditionRequiredException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Saves edits of cluster files: first the new secrets, then the design that names them.
 * The secrets of a save that fails are named by nobody.
 */
@Component
class ClusterFileSaves {

	private final Designs designs;

	private final Topologies topologies;

	private final MergingSaves merging;

	private final SecretStore secrets;

	ClusterFileSaves(Designs designs, Topologies topologies, MergingSaves merging, SecretStore secrets) {
		this.designs = designs;
		this.topologies = topologies;
		this.merging = merging;
		this.secrets = secrets;
	}

	/** An edit of a page, merged with what others saved meanwhile. */
	boolean merge(long id, String tag, BiFunction<ClusterFileEdit, SecretValues, ClusterFileEdit> edit, String author) {
		Design base = this.designs.get(id).with(this.merging.base(id, tag));
		ClusterFileEdit edited = edit.apply(ClusterFileEdit.of(base.topology()), known(id, base));
		this.secrets.keep(id, edited.values());
		return this.merging.save(id, tag, edited.topology(), author);
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

	/** An edit by REST, of exactly the state named. */
	StoredTopology save(StoredTopology state, BiFunction<ClusterFileEdit, SecretValues, ClusterFileEdit> edit,
			String author) {
		ClusterFileEdit edited = edit.apply(ClusterFileEdit.of(state.topology()),
				this.designs.of(state).cluster().secrets());
		this.secrets.keep(state.id(), edited.values());
		return this.topologies.save(state.id(), state.tag(), edited.topology(), author);
	}

	private SecretValues known(long id, Design base) {
		return this.secrets.values(id, base.topology().surroundings().secretRefs());
	}

}
