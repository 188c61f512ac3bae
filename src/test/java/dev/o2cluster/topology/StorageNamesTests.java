package dev.o2cluster.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.release.Releases;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StorageNames}.
 */
class StorageNamesTests {

	@Test
	void assignNumbersStorageHostsFrom251() {
		assertThat(namesOf(SeedPair.of("6"))).containsExactly("251", "252");
	}

	@Test
	void assignKeepsNamesChosenByTheOperator() {
		Topology topology = topology(named("a", "252"), Host.usual(HostAddress.of("b"), false),
				Host.usual(HostAddress.of("c"), false));
		assertThat(namesOf(StorageNames.NONE.assign(topology))).containsExactly("252", "251", "253");
	}

	@Test
	void assignNeverGivesTheNameOfARemovedHostToAnother() {
		StorageNames names = StorageNames.NONE.with(SeedPair.of("6"));
		Topology later = topology(Host.usual(HostAddress.of(SeedPair.FIRST), true),
				Host.usual(HostAddress.of("192.168.0.3"), false));
		assertThat(namesOf(names.assign(later))).containsExactly("251", "253");
	}

	@Test
	void assignGivesAReturningHostItsOldName() {
		StorageNames names = new StorageNames(Map.of(HostAddress.of("b"), "252", HostAddress.of("x"), "253"));
		Topology topology = topology(Host.usual(HostAddress.of("a"), true), Host.usual(HostAddress.of("b"), false));
		assertThat(namesOf(names.assign(topology))).containsExactly("251", "252");
	}

	@Test
	void assignLeavesHostsWithoutStorageAlone() {
		Topology topology = topology(Host.usual(HostAddress.of("a"), true).withRoles(Set.of(ServerRole.CENTER)));
		assertThat(StorageNames.NONE.assign(topology).hosts().get(0).settings()).isEqualTo(Settings.NONE);
	}

	private static Host named(String address, String name) {
		Host host = Host.usual(HostAddress.of(address), true);
		return host.withSettings(host.settings().with("storage", "name", JsonNodeFactory.instance.stringNode(name)));
	}

	private static Topology topology(Host... hosts) {
		return Topology.of("oa", Releases.line("6"), List.of(hosts));
	}

	private static List<String> namesOf(Topology topology) {
		return topology.hosts()
			.stream()
			.map((host) -> host.settings().find("storage", "name").orElseThrow().stringValue())
			.toList();
	}

}
