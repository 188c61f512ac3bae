package dev.o2cluster.topology.store;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents come back from the store as they went in, over random designs: stored,
 * exported, imported as another topology and exported again they have the same bytes.
 */
@ConsoleTest
class StoreRoundTripIntegrationTests {

	private static final int CASES = 2000;

	/** Committing every case for itself takes most of the time. */
	private static final int BATCH = 100;

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	private final RandomTopologies random = new RandomTopologies(2026);

	private final Topologies topologies;

	private final TransactionTemplate transaction;

	private final EntityManager entities;

	StoreRoundTripIntegrationTests(@Autowired Topologies topologies, @Autowired TransactionTemplate transaction,
			@Autowired EntityManager entities) {
		this.topologies = topologies;
		this.transaction = transaction;
		this.entities = entities;
	}

	@Test
	void documentStoredExportedImportedAndExportedAgainHasTheSameBytes() {
		for (int i = 0; i < CASES; i += BATCH) {
			this.transaction.executeWithoutResult((status) -> {
				for (int one = 0; one < BATCH; one++) {
					roundTrip(this.random.next().withName("here " + one), "there " + one);
				}
				status.setRollbackOnly();
			});
		}
	}

	private void roundTrip(Topology topology, String otherName) {
		String exported = export(this.topologies.create(topology, "li"));
		assertThat(exported).isEqualTo(TopologyDocument.text(StorageNames.NONE.assign(topology)));
		StoredTopology imported = this.topologies.create(this.documents.read(exported).withName(otherName), "wang");
		String again = export(imported).replace("\"name\": \"" + otherName, "\"name\": \"" + topology.name());
		assertThat(again).isEqualTo(exported);
	}

	/** Reads what is in the tables, not what is still in memory. */
	private String export(StoredTopology stored) {
		this.entities.flush();
		this.entities.clear();
		return TopologyDocument.text(this.topologies.get(stored.id()).topology());
	}

}
