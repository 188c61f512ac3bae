package dev.o2cluster.topology.web;

import dev.o2cluster.design.Design;
import dev.o2cluster.preview.web.FilesView;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads the matrix of roles as it was ticked, before it is saved.
 */
@Component
public class RolesTicks {

	private final Topologies topologies;

	private final TopologyDocument documents;

	RolesTicks(Topologies topologies, TopologyDocument documents) {
		this.topologies = topologies;
		this.documents = documents;
	}

	/**
	 * What saving would store.
	 * @param stored the design as it is
	 * @param typed the fields of the matrix
	 * @return the same design where nothing differs
	 * @throws InvalidTopologyException if the ticks make no cluster; paths of its
	 * problems are ids of the page's fields
	 */
	public Design edited(Design stored, MultiValueMap<String, String> typed) {
		Topology before = stored.topology();
		Topology after = RolesEdit.apply(before, RolesForm.of(typed, before), this.documents);
		Topology named = this.topologies.named(stored.id(), after);
		return named.equals(before) ? stored : stored.with(named);
	}

	/**
	 * The file that is open beside the matrix.
	 * @param typed the fields of the matrix
	 * @return what to open
	 */
	public FilesView.Wish wish(MultiValueMap<String, String> typed) {
		return new FilesView.Wish(text(typed, "host"), text(typed, "file"), text(typed, "follow"));
	}

	private static @Nullable String text(MultiValueMap<String, String> typed, String field) {
		String text = typed.getFirst(field);
		return (text == null || text.isEmpty()) ? null : text;
	}

}
