package dev.o2cluster.network;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	private static final HostAddress FIRST = HostAddress.of(SeedPair.FIRST);

	private static final HostAddress SECOND = HostAddress.of(SeedPair.SECOND);

	static Topology design(String line) {
		TopologyDocument documents = new TopologyDocument(Releases.catalog());
		return StorageNames.NONE.assign(documents.read(OneLine.read(line, "test").toString()));
	}

	private static Network network(String line) {
		return Network.of(NodeConfigs.of(design(line)));
	}

	private static List<String> used(Network network, Optional<HostAddress> from, HostAddress to) {
		return network.used(from, to).stream().map((one) -> one.service().key() + " " + one.portText()).toList();
	}

	@Test
	void seedPairOpensWhatObservedHostsOpened() {
		Network network = Network.of(NodeConfigs.of(SeedPair.of("6")));
		assertThat(used(network, Optional.empty(), FIRST)).containsExactly("web 80", "center 20030",
				"application 20020");
		assertThat(used(network, Optional.empty(), SECOND)).containsExactly("application 20020");
		assertThat(used(network, Optional.of(SECOND), FIRST)).containsExactly("center 20030", "application 20020",
				"storage 20040, 29000-30000", "data 20050", "agent 20010");
		assertThat(used(network, Optional.of(FIRST), SECOND)).containsExactly("application 20020",
				"storage 20040, 29000-30000", "agent 20010");
	}

	@Test
	void idleDatabaseStaysClosed() {
		assertThat(Network.of(NodeConfigs.of(SeedPair.of("6"))).into(SECOND)).extracting((flow) -> flow.to().service())
			.doesNotContain(Service.DATA);
	}

	@Test
	void databasesThatMayShareRowsAreAllReached() {
		assertThat(Network.of(NodeConfigs.of(SeedPair.of("8"))).into(SECOND)).extracting((flow) -> flow.to().service())
			.contains(Service.DATA);
	}

	@Test
	void storageIsReachedByApplicationsOnly() {
		Network network = network("6 10.0.0.1=wc* 10.0.0.2=a 10.0.0.3=s 10.0.0.4=d");
		HostAddress storage = HostAddress.of("10.0.0.3");
		assertThat(network.into(storage)).filteredOn((flow) -> flow.to().service() == Service.STORAGE)
			.extracting(Flow::from)
			.containsExactly(Optional.of(HostAddress.of("10.0.0.2")));
	}

	@Test
	void dataStorageAndWebCallNobody() {
		Network network = network("6 10.0.0.1=ca* 10.0.0.2=w 10.0.0.3=s 10.0.0.4=d");
		assertThat(network.flows()).extracting(Flow::from)
			.containsOnly(Optional.empty(), Optional.of(HostAddress.of("10.0.0.1")));
	}

	@Test
	void databasesOutsideAreCalledByCentersAndApplications() {
		Network network = Network.of(NodeConfigs.of(Outside.with(design("6 10.0.0.1=c* 10.0.0.2=a 10.0.0.3=w"),
				Outside.database("postgresql", "db.corp", "o2oa"))));
		assertThat(network.outflows()).extracting((flow) -> flow.from() + " " + flow.to().place())
			.containsExactly("10.0.0.1 db.corp:5432", "10.0.0.2 db.corp:5432");
		assertThat(network.flows()).extracting((flow) -> flow.to().host().value()).doesNotContain("db.corp");
	}

	@Test
	void storesOutsideAreCalledByApplicationsAlone() {
		Network network = Network.of(NodeConfigs
			.of(Outside.with(design("6 10.0.0.1=c* 10.0.0.2=a 10.0.0.3=wd"), Outside.store("nas", "10.0.0.8"))));
		assertThat(network.outflows()).extracting((flow) -> flow.from() + " " + flow.to().place())
			.containsExactly("10.0.0.2 10.0.0.8:8080");
		assertThat(network.outOf(HostAddress.of("10.0.0.1"))).isEmpty();
	}

	@Test
	void databaseOfAnotherProductOnAHostOfOursIsOpenedThere() {
		Network network = Network
			.of(NodeConfigs.of(Outside.with(SeedPair.of("6"), Outside.database("mysql", SeedPair.FIRST, "o2oa"))));
		assertThat(network.outflows()).isEmpty();
		assertThat(used(network, Optional.of(SECOND), FIRST)).contains("database 3306");
	}

	@Test
	void databaseThatIsSwitchedOffIsCalledByNobody() {
		Network network = Network.of(NodeConfigs
			.of(Outside.with(SeedPair.of("6"), Outside.database("mysql", "10.0.0.9", "o2oa").withEnable(false))));
		assertThat(network.outside()).isEmpty();
	}

	@Test
	void largeClusterIsShownInGroups() {
		Topology topology = design("8 10.0.0.1=wca* 10.0.0.[2-12]=wca 10.0.1.[1-4]=s 10.0.2.1=d");
		List<HostGroup> groups = HostGroup.of(topology, Network.of(NodeConfigs.of(topology)));
		assertThat(groups).extracting((group) -> group.hosts().size()).containsExactly(1, 11, 4, 1);
	}

	@Test
	void groupTalksAmongItself() {
		Topology topology = design("8 10.0.0.1=wca* 10.0.0.[2-12]=wca 10.0.1.[1-4]=s 10.0.2.1=d");
		Network network = Network.of(NodeConfigs.of(topology));
		HostGroup applications = HostGroup.of(topology, network).get(1);
		assertThat(applications.usedBy(network, Optional.of(applications))).extracting(Listener::service)
			.containsExactly(Service.CENTER, Service.APPLICATION, Service.AGENT);
	}

}
