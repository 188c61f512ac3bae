package dev.o2cluster.topology.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Topology;

import org.springframework.util.MultiValueMap;

/**
 * The hosts page as typed.
 *
 * @param tag the state the page was opened with
 * @param name the topology's name
 * @param release id of its release line
 * @param note its note
 * @param rows its hosts
 * @param add hosts to add, as text
 */
record HostsForm(String tag, String name, String release, String note, List<Row> rows, String add) {

	static HostsForm of(StoredTopology stored) {
		Topology topology = stored.topology();
		List<Row> rows = topology.hosts()
			.stream()
			.map((host) -> new Row(host.address().value(), host.address().value(), host.os().key(), false))
			.toList();
		return new HostsForm(stored.tag(), topology.name(), topology.release().id(), topology.note(), rows, "");
	}

	static HostsForm of(MultiValueMap<String, String> typed) {
		List<String> originals = typed.getOrDefault("original", List.of());
		List<String> addresses = typed.getOrDefault("address", List.of());
		List<String> systems = typed.getOrDefault("os", List.of());
		Set<String> removed = new HashSet<>(typed.getOrDefault("remove", List.of()));
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < Math.min(originals.size(), Math.min(addresses.size(), systems.size())); i++) {
			rows.add(new Row(originals.get(i), addresses.get(i), systems.get(i), removed.contains(originals.get(i))));
		}
		return new HostsForm(text(typed, "tag"), text(typed, "name"), text(typed, "release"), text(typed, "note"), rows,
				text(typed, "add"));
	}

	HostsForm withTag(String tag) {
		return new HostsForm(tag, this.name, this.release, this.note, this.rows, this.add);
	}

	private static String text(MultiValueMap<String, String> typed, String field) {
		return Objects.requireNonNullElse(typed.getFirst(field), "");
	}

	/**
	 * One host as typed.
	 *
	 * @param original its stored address
	 * @param address its address as typed
	 * @param os its operating system's key
	 * @param removed whether it is ticked for removal
	 */
	record Row(String original, String address, String os, boolean removed) {

	}

}
