package dev.o2cluster.rollout;

import dev.o2cluster.startup.StartupStep;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps of plans as JSON, so that a run keeps its plan whatever later versions of the
 * console would plan.
 */
final class StepText {

	private static final JsonMapper JSON = JsonMapper.shared();

	private StepText() {
	}

	static String write(StartupStep step) {
		return JSON.writeValueAsString(step);
	}

	static StartupStep read(String text) {
		return JSON.readValue(text, StartupStep.class);
	}

}
