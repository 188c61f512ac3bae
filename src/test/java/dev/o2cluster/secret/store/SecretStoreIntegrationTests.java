package dev.o2cluster.secret.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.store.DeletedTopologies;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link SecretStore}.
 */
@ConsoleTest
class SecretStoreIntegrationTests {

	private static final String TOKEN = "{\"password\": \"Tr0ub4dor&3\"}";

	private final SecretRef ref = SecretRef.random();

	@Autowired
	private Topologies topologies;

	@Autowired
	private DeletedTopologies deleted;

	@Autowired
	private Designs designs;

	@Autowired
	private SecretStore store;

	@Autowired
	private JdbcClient database;

	@Test
	void valueStandsInTheBundleAndNotInTheDesign() {
		StoredTopology stored = create("secret-bundle");
		BundleFile token = token(this.designs.get(stored.id()));
		assertThat(token.text()).isEqualTo(TOKEN);
		assertThat(token.secret()).isTrue();
		assertThat(documents(stored.id())).allSatisfy((document) -> assertThat(document).doesNotContain("Tr0ub4dor"));
	}

	@Test
	void valueOfOneTopologyIsNotThatOfAnother() {
		StoredTopology stored = create("secret-one");
		StoredTopology other = this.topologies.create(design("secret-two"), "li");
		assertThat(this.store.values(stored.id(), List.of(this.ref)).has(this.ref)).isTrue();
		assertThat(this.store.values(other.id(), List.of(this.ref)).has(this.ref)).isFalse();
	}

	@Test
	void valueNeverChanges() {
		StoredTopology stored = create("secret-stays");
		this.store.keep(stored.id(), SecretValues.NONE.with(this.ref, SecretValue.of("other")));
		assertThat(this.store.values(stored.id(), List.of(this.ref)).find(this.ref).orElseThrow().text())
			.isEqualTo(TOKEN);
	}

	@Test
	void refusedSaveLeavesNoValueBehind() {
		StoredTopology stored = create("secret-refused");
		SecretRef late = SecretRef.random();
		assertThatExceptionOfType(StaleTopologyException.class)
			.isThrownBy(() -> this.topologies.save(stored.id(), "1-" + "0".repeat(12), design("secret-refused", late),
					SecretValues.NONE.with(late, SecretValue.of("late")), "wang"));
		create("secret-taken");
		assertThatExceptionOfType(NameTakenException.class)
			.isThrownBy(() -> this.topologies.save(stored.id(), stored.tag(), design("secret-taken", late),
					SecretValues.NONE.with(late, SecretValue.of("late")), "wang"));
		assertThat(refs(stored.id())).containsExactly(this.ref.id());
	}

	@Test
	void valueStaysForRevisionsThatNameIt() {
		StoredTopology stored = create("secret-replaced");
		SecretRef next = SecretRef.random();
		StoredTopology after = this.topologies.save(stored.id(), stored.tag(), design("secret-replaced", next),
				SecretValues.NONE.with(next, SecretValue.of("next")), "wang");
		assertThat(refs(stored.id())).containsExactlyInAnyOrder(this.ref.id(), next.id());
		this.topologies.save(stored.id(), after.tag(), stored.topology(), "wang");
		assertThat(token(this.designs.get(stored.id())).text()).isEqualTo(TOKEN);
	}

	@Test
	void valueThatWasNotKnownComesWithALaterSave() {
		StoredTopology stored = this.topologies.create(design("secret-later"), "li");
		StoredTopology same = this.topologies.save(stored.id(), stored.tag(), stored.topology(),
				SecretValues.NONE.with(this.ref, SecretValue.of(TOKEN)), "li");
		assertThat(same.revision()).isEqualTo(stored.revision());
		assertThat(token(this.designs.get(stored.id())).text()).isEqualTo(TOKEN);
	}

	@Test
	void valueGoesWithItsTopology() {
		StoredTopology stored = create("secret-goes");
		this.topologies.delete(stored.id(), Optional.empty(), "li");
		this.deleted.purge(stored.id(), "li");
		assertThat(refs(stored.id())).isEmpty();
	}

	@Test
	void ciphertextMovedToAnotherRowIsNotRead() {
		StoredTopology stored = create("secret-moved");
		SecretRef elsewhere = SecretRef.random();
		this.database.sql("update secret set ref = ? where topology_id = ?")
			.params(elsewhere.id(), stored.id())
			.update();
		assertThatIllegalStateException().isThrownBy(() -> this.store.values(stored.id(), List.of(elsewhere)))
			.withMessageNotContaining("Tr0ub4dor");
	}

	private StoredTopology create(String name) {
		return this.topologies.create(design(name), SecretValues.NONE.with(this.ref, SecretValue.of(TOKEN)), "li");
	}

	private Topology design(String name) {
		return design(name, this.ref);
	}

	private static Topology design(String name, SecretRef token) {
		return SeedPair.of("6")
			.withName(name)
			.withSurroundings(Surroundings.NONE.withClusterFiles(List.of(ClusterFile.secret("token.json", token),
					ClusterFile.open("person.json", "{}".getBytes(StandardCharsets.UTF_8)))));
	}

	private static BundleFile token(Design design) {
		return design.cluster().of(design.topology().hosts().get(1)).file("o2server/config/token.json").orElseThrow();
	}

	private List<String> refs(long id) {
		return this.database.sql("select ref from secret where topology_id = ?").param(id).query(String.class).list();
	}

	private List<String> documents(long id) {
		return this.database.sql("select document from revision where topology_id = ?")
			.param(id)
			.query(String.class)
			.list();
	}

}
