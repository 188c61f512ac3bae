package dev.o2cluster.startup.web;

import java.util.List;

import dev.o2cluster.design.Designs;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.StartupStep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * In which order a topology is started.
 */
@RestController
@RequestMapping("/api/topologies/{id}/startup-plan")
@Tag(name = "Start")
class StartupPlanResource {

	private final Designs designs;

	StartupPlanResource(Designs designs) {
		this.designs = designs;
	}

	@GetMapping
	@Operation(summary = "Lists the steps of a start, first things first")
	List<StepView> plan(@PathVariable long id) {
		return this.designs.get(id).cluster().startupPlan().steps().stream().map(StepView::of).toList();
	}

	/**
	 * One step on the wire.
	 *
	 * @param order its place, counted from 1
	 * @param host where to type it
	 * @param command what to type
	 * @param waitFor URL of what has to answer before
	 * @param verify URL of what answers after
	 */
	record StepView(int order, String host, String command, @Nullable String waitFor, @Nullable String verify) {

		static StepView of(StartupStep step) {
			return new StepView(step.order(), step.host().value(), step.command(),
					step.waitFor().map(Probe::url).orElse(null), step.verify().map(Probe::url).orElse(null));
		}

	}

}
