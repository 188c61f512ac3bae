package dev.o2cluster.startup;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Probes}.
 */
class ProbesTests {

	private static final String AUTHENTICATION = "x_organization_assemble_authentication";

	@Test
	void applicationIsAskedForAuthenticationWhereItRuns() {
		assertThat(application(SeedPair.of("6")).path()).isEqualTo("/" + AUTHENTICATION + "/jaxrs/echo");
	}

	@Test
	void applicationIsAskedForAModuleItHosts() {
		assertThat(application(with("includes", "x_meeting_assemble_control", "x_mind_assemble_control")).path())
			.isEqualTo("/x_meeting_assemble_control/jaxrs/echo");
		assertThat(application(with("excludes", AUTHENTICATION)).path())
			.isEqualTo("/x_attendance_assemble_control/jaxrs/echo");
	}

	@Test
	void applicationWithoutAnyOfficialModuleIsAskedForItsPort() {
		assertThat(application(with("includes", "custom_*")).url()).isEqualTo("tcp://192.168.0.2:20020");
	}

	@Test
	void everyStepAndScriptAsksForTheSameModule() {
		NodeConfigs cluster = NodeConfigs.of(with("excludes", AUTHENTICATION));
		Stream.of(StartupPlanner.plan(cluster), ChangePlanner.rolling(cluster))
			.flatMap((plan) -> plan.steps().stream())
			.flatMap((step) -> Stream.concat(step.gates().stream(), step.proofs().stream()))
			.filter((probe) -> probe.host().value().equals(SeedPair.SECOND))
			.forEach((probe) -> assertThat(probe.path()).doesNotContain(AUTHENTICATION));
	}

	@Test
	void centerIsAskedWhetherItHandsOutAHostsModules() {
		NodeConfigs pair = NodeConfigs.of(SeedPair.of("6"));
		assertThat(new Probes(pair).listed(pair.topology().hosts().get(1))).hasToString(
				"Optional[http://192.168.0.1:20030/x_program_center/jaxrs/distribute/assemble/source/192.168.0.1 names 192.168.0.2]");
	}

	@Test
	void centerIsNotAskedWhereProxiesHideTheHosts() {
		Topology pair = SeedPair.of("6");
		NodeConfigs proxied = NodeConfigs
			.of(pair.withHosts(List.of(pair.hosts().get(0), second(pair).withSettings(second(pair).settings()
				.with("application", "proxyHost", JsonNodeFactory.instance.stringNode("oa.corp"))))));
		assertThat(new Probes(proxied).listed(pair.hosts().get(1))).isEmpty();
		NodeConfigs oldest = NodeConfigs.of(SeedPair.of("4"));
		assertThat(new Probes(oldest).listed(oldest.topology().hosts().get(1))).isEmpty();
	}

	private static Probe application(Topology topology) {
		return new Probes(NodeConfigs.of(topology)).of(second(topology), ServerRole.APPLICATION);
	}

	private static Topology with(String list, String... modules) {
		ArrayNode names = JsonNodeFactory.instance.arrayNode();
		Stream.of(modules).forEach(names::add);
		Topology pair = SeedPair.of("6");
		Host second = second(pair);
		return pair.withHosts(
				List.of(pair.hosts().get(0), second.withSettings(second.settings().with("application", list, names))));
	}

	private static Host second(Topology topology) {
		return topology.hosts().get(1);
	}

}
