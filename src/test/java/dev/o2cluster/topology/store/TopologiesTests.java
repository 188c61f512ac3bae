package dev.o2cluster.topology.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.secret.store.TestSecrets;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Topologies} on a real H2 with the real migrations.
 */
@DataJpaTest(properties = { "spring.datasource.url=jdbc:h2:mem:topologies", "spring.jpa.bootstrap=default",
		"console.secret-key=of these tests" })
@Import({ Topologies.class, TopologyNames.class, StateWriter.class, TopologyWrites.class, TopologyHistory.class,
		Revisions.class, CurrentStates.class, TopologyConfiguration.class, TestSecrets.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TopologiesTests {

	@Autowired
	private Topologies topologies;

	@Autowired
	private Revisions revisions;

	@Autowired
	private TopologyNames names;

	@Autowired
	private JdbcClient database;

	@Test
	void createStoresDocumentRowsAndRevision() {
		StoredTopology stored = create("created");
		assertThat(this.topologies.get(stored.id())).isEqualTo(stored);
		assertThat(stored.revision()).isOne();
		assertThat(count("host where topology_id = ?", stored.id())).isEqualTo(2);
		assertThat(count("role_assignment where host_id in (select id from host where topology_id = ?)", stored.id()))
			.isEqualTo(8);
		assertThat(this.topologies.list()).anySatisfy((summary) -> {
			assertThat(summary.name()).isEqualTo("created");
			assertThat(summary.hostCount()).isEqualTo(2);
			assertThat(summary.updatedBy()).isEqualTo("li");
		});
	}

	@Test
	void createRefusesATakenNameInAnyCase() {
		create("taken");
		assertThatExceptionOfType(NameTakenException.class).isThrownBy(() -> create("TAKEN"));
	}

	@Test
	void saveMakesARevisionAndKeepsTheOldOne() {
		StoredTopology first = create("saved");
		StoredTopology second = save(first, first.topology().withNote("moved"));
		assertThat(second.revision()).isEqualTo(2);
		assertThat(second.topology().note()).isEqualTo("moved");
		assertThat(second.tag()).isNotEqualTo(first.tag());
		assertThat(count("revision where topology_id = ?", first.id())).isEqualTo(2);
	}

	@Test
	void saveOfTheSameStateMakesNoRevision() {
		StoredTopology first = create("unchanged");
		assertThat(save(first, first.topology())).isEqualTo(first);
	}

	@Test
	void saveRefusesAStaleTagAndStoresNothing() {
		StoredTopology first = create("stale");
		StoredTopology second = save(first, first.topology().withNote("theirs"));
		assertThatExceptionOfType(StaleTopologyException.class)
			.isThrownBy(() -> save(first, first.topology().withNote("mine")))
			.satisfies((ex) -> assertThat(ex.current()).isEqualTo(second));
		assertThat(this.topologies.get(first.id())).isEqualTo(second);
	}

	@Test
	void saveMovesThePrimaryInBothDirections() {
		StoredTopology first = create("moved");
		List<Host> hosts = first.topology().hosts();
		Host center = hosts.get(1).withRoles(Set.of(ServerRole.CENTER)).withPrimary(true);
		StoredTopology second = save(first,
				first.topology().withHosts(List.of(hosts.get(0).withPrimary(false), center)));
		assertThat(second.topology().primary().address().value()).isEqualTo(SeedPair.SECOND);
		StoredTopology third = save(second, first.topology());
		assertThat(third.topology()).isEqualTo(first.topology());
		assertThat(count("host where primary_center and topology_id = ?", first.id())).isOne();
	}

	@Test
	void saveSwapsAddressesAndReordersHosts() {
		StoredTopology first = create("swapped");
		List<Host> hosts = first.topology().hosts();
		StoredTopology second = save(first, first.topology().withHosts(List.of(hosts.get(1), hosts.get(0))));
		assertThat(this.topologies.get(first.id()).topology().hosts()).containsExactly(hosts.get(1), hosts.get(0));
		assertThat(second.revision()).isEqualTo(2);
	}

	@Test
	void storageNamesOutliveTheirHosts() {
		StoredTopology first = create("storage");
		Topology alone = first.topology().withHosts(List.of(first.topology().hosts().get(0)));
		StoredTopology second = save(first, alone);
		Host third = Host.usual(HostAddress.of("192.168.0.3"), false);
		StoredTopology grown = save(second, alone.withHosts(List.of(alone.hosts().get(0), third)));
		assertThat(grown.topology().hosts().get(1).settings().find("storage", "name").orElseThrow().stringValue())
			.isEqualTo("253");
	}

	@Test
	void deleteHidesEverythingAndFreesTheName() {
		StoredTopology stored = create("deleted");
		this.topologies.delete(stored.id(), Optional.of(stored.tag()), "li");
		assertThatExceptionOfType(TopologyNotFoundException.class).isThrownBy(() -> this.topologies.get(stored.id()));
		assertThat(this.topologies.list()).extracting(TopologySummary::id).doesNotContain(stored.id());
		assertThat(this.revisions.find(stored.id(), 1)).isEmpty();
		assertThatExceptionOfType(TopologyNotFoundException.class)
			.isThrownBy(() -> save(stored, stored.topology().withNote("late")));
		assertThatExceptionOfType(TopologyNotFoundException.class)
			.isThrownBy(() -> this.topologies.delete(stored.id(), Optional.empty(), "li"));
		assertThat(create("Deleted").id()).isNotEqualTo(stored.id());
		for (String table : List.of("host", "revision", "storage_name")) {
			assertThat(count(table + " where topology_id = ?", stored.id())).as(table).isPositive();
		}
	}

	@Test
	void deleteRefusesAStaleTag() {
		StoredTopology stored = create("kept");
		assertThatExceptionOfType(StaleTopologyException.class)
			.isThrownBy(() -> this.topologies.delete(stored.id(), Optional.of("0-stale"), "li"));
		assertThat(this.topologies.get(stored.id())).isEqualTo(stored);
	}

	@Test
	void databaseItselfRefusesASecondPrimaryAndATwinAddress() {
		StoredTopology stored = create("constraints");
		String insert = "insert into host (topology_id, position, address, os, primary_center) values (?, 9, ?, 'LINUX', ?)";
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.database.sql(insert).param(stored.id()).param("192.168.0.9").param(Boolean.TRUE).update());
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.sql(insert).param(stored.id()).param(SeedPair.FIRST).param(null).update());
	}

	@Test
	void freeNameCountsUp() {
		create("copied");
		assertThat(this.names.free("copied")).isEqualTo("copied-2");
		create("copied-2");
		assertThat(this.names.free("copied-2")).isEqualTo("copied-3");
	}

	private StoredTopology create(String name) {
		return this.topologies.create(SeedPair.of("6").withName(name), "li");
	}

	private StoredTopology save(StoredTopology before, Topology after) {
		return this.topologies.save(before.id(), before.tag(), after, "wang");
	}

	private int count(String from, long id) {
		return this.database.sql("select count(*) from " + from).param(id).query(Integer.class).single();
	}

}
