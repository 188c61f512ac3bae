package dev.o2cluster.rollout;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.ChangePlanner;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.startup.StopPlanner;
import dev.o2cluster.topology.SeedPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StepTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void everyStepReadsBackAsItWasWritten(String release) {
		NodeConfigs pair = NodeConfigs.of(SeedPair.of(release));
		for (StartupStep step : StartupPlanner.plan(pair).steps()) {
			assertThat(StepText.read(StepText.write(step))).isEqualTo(step);
		}
		for (StartupStep step : StopPlanner.plan(pair).steps()) {
			assertThat(StepText.read(StepText.write(step))).isEqualTo(step);
		}
		for (StartupStep step : ChangePlanner.rolling(pair).steps()) {
			assertThat(StepText.read(StepText.write(step))).isEqualTo(step);
		}
	}

}
