package dev.o2cluster.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The seed pair's plans, word for word. Run with {@code -Dgolden.write=true} to write the
 * files anew, then read the difference.
 */
class PlanGoldenTests {

	private static final Path FOLDER = Path.of("src/test/resources/golden/plan");

	@ParameterizedTest
	@MethodSource("plans")
	void planOfSeedPairIsTheGoldenOne(String name, StartupPlan plan) throws IOException {
		StringBuilder text = new StringBuilder();
		for (Locale locale : Texts.locales()) {
			print(plan, PlanTexts.of(locale), text);
		}
		Path file = FOLDER.resolve(name + ".txt");
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, text);
		}
		assertThat(text).hasToString(Files.readString(file));
	}

	static Stream<Arguments> plans() {
		Stream<Arguments> lines = Stream.of("4", "5", "6", "7", "8").flatMap((line) -> {
			NodeConfigs pair = NodeConfigs.of(SeedPair.of(line));
			return Stream.of(Arguments.of(line + "-start", StartupPlanner.plan(pair)),
					Arguments.of(line + "-stop", StopPlanner.plan(pair)));
		});
		NodeConfigs pair = NodeConfigs.of(SeedPair.of("6"));
		return Stream.concat(lines,
				Stream.of(Arguments.of("6-rolling", ChangePlanner.rolling(pair)),
						Arguments.of("6-add-third-host", ChangePlanner.change(pair, withThird())),
						Arguments.of("6-remove-third-host", ChangePlanner.change(withThird(), pair)),
						Arguments.of("6-external-start", StartupPlanner.plan(external("6"))),
						Arguments.of("8-external-start", StartupPlanner.plan(external("8"))),
						Arguments.of("6-external-stop", StopPlanner.plan(external("6"))),
						Arguments.of("6-to-external", ChangePlanner.change(pair, external("6"))),
						Arguments.of("6-move-primary", ChangePlanner.change(pair, secondIsPrimary()))));
	}

	/** Observed on 6.0.3: a third host with application and storage joins. */
	private static NodeConfigs withThird() {
		Topology pair = SeedPair.of("6");
		Host third = Host.usual(HostAddress.of("192.168.0.3"), false)
			.withRoles(Set.of(ServerRole.APPLICATION, ServerRole.STORAGE));
		List<Host> hosts = Stream.concat(pair.hosts().stream(), Stream.of(third)).toList();
		return NodeConfigs.of(StorageNames.NONE.with(pair).assign(pair.withHosts(hosts)));
	}

	private static NodeConfigs external(String line) {
		return NodeConfigs.of(Outside.seedPair(line));
	}

	private static NodeConfigs secondIsPrimary() {
		Topology pair = SeedPair.of("6");
		Host first = pair.hosts().get(0).withPrimary(false);
		Host second = pair.hosts().get(1).withRoles(EnumSet.allOf(ServerRole.class)).withPrimary(true);
		return NodeConfigs.of(pair.withHosts(List.of(first, second)));
	}

	private static void print(StartupPlan plan, PlanTexts texts, StringBuilder text) {
		text.append("# ").append(texts.kind(plan.kind())).append('\n');
		for (StartupStep step : plan.steps()) {
			text.append(step.order()).append(". (").append(step.wave()).append(") ").append(texts.action(step));
			text.append('\n');
			step.after()
				.forEach((edge) -> text.append("   <- ")
					.append(edge.step())
					.append(": ")
					.append(texts.remark(edge.reason()))
					.append('\n'));
			step.gates().forEach((probe) -> text.append("   ? ").append(texts.probe(probe)).append('\n'));
			step.proofs().forEach((probe) -> text.append("   = ").append(texts.probe(probe)).append('\n'));
			step.remarks().forEach((remark) -> text.append("   ! ").append(texts.remark(remark)).append('\n'));
		}
	}

}
