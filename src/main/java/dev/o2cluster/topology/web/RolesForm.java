package dev.o2cluster.topology.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Topology;

import org.springframework.util.MultiValueMap;

/**
 * The matrix of roles as ticked.
 *
 * @param tag the state the page was opened with
 * @param rows a row per host
 * @param primary address of the host marked as primary center; empty when none is
 */
record RolesForm(String tag, List<Row> rows, String primary) {

	static RolesForm of(StoredTopology stored) {
		Topology topology = stored.topology();
		List<Row> rows = topology.hosts()
			.stream()
			.map((host) -> new Row(host.address().value(),
					host.roles().stream().map(ServerRole::key).collect(Collectors.toSet())))
			.toList();
		return new RolesForm(stored.tag(), rows, topology.primary().address().value());
	}

	/**
	 * Reads the ticks; boxes are named {@code <address>:<role>}, and a host without any
	 * is simply not mentioned.
	 */
	static RolesForm of(MultiValueMap<String, String> typed, Topology topology) {
		Map<String, Set<String>> ticked = new HashMap<>();
		for (String box : typed.getOrDefault("role", List.of())) {
			int colon = box.lastIndexOf(':');
			if (colon > 0) {
				ticked.computeIfAbsent(box.substring(0, colon), (address) -> new HashSet<>())
					.add(box.substring(colon + 1));
			}
		}
		List<Row> rows = topology.hosts()
			.stream()
			.map((host) -> host.address().value())
			.map((address) -> new Row(address, ticked.getOrDefault(address, Set.of())))
			.toList();
		return new RolesForm(Objects.requireNonNullElse(typed.getFirst("tag"), ""), rows,
				Objects.requireNonNullElse(typed.getFirst("primary"), ""));
	}

	RolesForm withTag(String tag) {
		return new RolesForm(tag, this.rows, this.primary);
	}

	/**
	 * One host's ticks.
	 *
	 * @param address the host
	 * @param roles keys of the ticked roles
	 */
	record Row(String address, Set<String> roles) {

	}

}
