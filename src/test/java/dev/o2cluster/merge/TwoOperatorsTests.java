package dev.o2cluster.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two operators edit one topology 5,000 times without looking at each other. Each field
 * remembers its last writer's value; in the end the topology holds exactly those.
 */
class TwoOperatorsTests {

	private static final int EDITS = 5000;

	private static final int HOSTS = 6;

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	private final Random random = new Random(20261123);

	/** What every field must hold: the value last written to it or chosen for it. */
	private final Map<String, String> expected = new HashMap<>();

	private Topology stored = start();

	private int merges;

	private int conflicts;

	@Test
	void noEditIsLost() {
		List<Topology> bases = new ArrayList<>(List.of(this.stored, this.stored));
		for (int edit = 0; edit < EDITS; edit++) {
			int operator = this.random.nextInt(2);
			String field = field();
			String value = value(field, edit);
			Topology base = bases.get(operator);
			save(base, change(base, field, value), field, value);
			bases.set(operator, this.stored);
			assertThat(read(this.stored, field)).as("edit %d of %s", edit, field).isEqualTo(this.expected.get(field));
			if (edit % 50 == 0) {
				this.expected.forEach((path, wanted) -> assertThat(read(this.stored, path)).as(path).isEqualTo(wanted));
			}
		}
		this.expected.forEach((path, wanted) -> assertThat(read(this.stored, path)).as(path).isEqualTo(wanted));
		assertThat(this.merges).isGreaterThan(EDITS / 4);
		assertThat(this.conflicts).isGreaterThan(10);
	}

	private void save(Topology base, Topology mine, String field, String value) {
		if (base.equals(this.stored)) {
			this.stored = mine;
			this.expected.put(field, value);
			return;
		}
		ObjectNode before = TopologyDocument.tree(base);
		ObjectNode typed = TopologyDocument.tree(mine);
		ObjectNode theirs = TopologyDocument.tree(this.stored);
		TopologyMerge merge = TopologyMerge.of(before, typed, theirs);
		this.merges++;
		boolean asked = !merge.conflicts().isEmpty();
		boolean keepMine = this.random.nextBoolean();
		if (asked) {
			this.conflicts++;
			merge = TopologyMerge.of(before, typed, theirs, keepMine
					? merge.conflicts().stream().map(FieldChange::path).collect(Collectors.toSet()) : Set.of());
		}
		this.stored = this.documents.read(merge.document());
		if ((!asked && !read(base, field).equals(value)) || (asked && keepMine)) {
			this.expected.put(field, value);
		}
		this.expected.putIfAbsent(field, read(this.stored, field));
	}

	private String field() {
		String host = address(this.random.nextInt(HOSTS));
		return switch (this.random.nextInt(4)) {
			case 0 -> "note";
			case 1 -> host + " os";
			case 2 -> host + " web";
			default -> host + " data";
		};
	}

	private String value(String field, int edit) {
		if (field.equals("note")) {
			return "edit " + edit;
		}
		return field.endsWith(" os") ? HostOs.values()[this.random.nextInt(HostOs.values().length)].key()
				: Boolean.toString(this.random.nextBoolean());
	}

	private static Topology change(Topology topology, String field, String value) {
		if (field.equals("note")) {
			return topology.withNote(value);
		}
		String[] parts = field.split(" ");
		return topology.withHosts(topology.hosts()
			.stream()
			.map((host) -> host.address().value().equals(parts[0]) ? change(host, parts[1], value) : host)
			.toList());
	}

	private static Host change(Host host, String field, String value) {
		if (field.equals("os")) {
			return host.withOs(
					List.of(HostOs.values()).stream().filter((os) -> os.key().equals(value)).findFirst().orElseThrow());
		}
		ServerRole role = field.equals("web") ? ServerRole.WEB : ServerRole.DATA;
		Set<ServerRole> roles = new HashSet<>(host.roles());
		if (Boolean.parseBoolean(value)) {
			roles.add(role);
		}
		else {
			roles.remove(role);
		}
		return host.withRoles(roles);
	}

	private static String read(Topology topology, String field) {
		if (field.equals("note")) {
			return topology.note();
		}
		String[] parts = field.split(" ");
		Host host = topology.host(parts[0]).orElseThrow();
		return switch (parts[1]) {
			case "os" -> host.os().key();
			case "web" -> Boolean.toString(host.runs(ServerRole.WEB));
			default -> Boolean.toString(host.runs(ServerRole.DATA));
		};
	}

	private static String address(int host) {
		return "10.0.0." + (host + 1);
	}

	private static Topology start() {
		List<Host> hosts = new ArrayList<>();
		for (int host = 0; host < HOSTS; host++) {
			hosts.add(Host.usual(HostAddress.of(address(host)), host == 0));
		}
		return Topology.of("two-operators", Releases.line("6"), hosts);
	}

}
