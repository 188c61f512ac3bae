package dev.o2cluster.startup.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.rollout.Plans;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.web.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * In which order a topology is started, stopped or changed.
 */
@RestController
@RequestMapping("/api/topologies/{id}/startup-plan")
@Tag(name = "Start")
class StartupPlanResource {

	private final Plans plans;

	StartupPlanResource(Plans plans) {
		this.plans = plans;
	}

	@GetMapping
	@Operation(
			summary = "Lists the steps of a start, a stop, a rolling restart or a change between two revisions, first things first. A rolling restart and a change start from the revision delivered last unless 'from' says otherwise; 0 restarts every host")
	List<StepView> plan(@PathVariable long id, @RequestParam(defaultValue = "start") String kind,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Locale locale) {
		PlanKind wanted = PlanKind.ofKey(kind).orElseThrow(() -> new NotFoundException("run.noKind", kind));
		PlanTexts texts = PlanTexts.of(locale);
		return this.plans.plan(new RunRequest(id, wanted, from, to, false))
			.plan()
			.steps()
			.stream()
			.map((step) -> StepView.of(step, texts))
			.toList();
	}

}
