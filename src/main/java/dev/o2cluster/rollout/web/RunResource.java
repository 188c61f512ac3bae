package dev.o2cluster.rollout.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.rollout.CodeProofs;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.RunState;
import dev.o2cluster.rollout.RunStep;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.rollout.StepState;
import dev.o2cluster.rollout.Tick;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.web.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs of plans.
 */
@RestController
@RequestMapping("/api/topologies/{id}/runs")
@Tag(name = "Runs")
class RunResource {

	private final Runs runs;

	private final CodeProofs codes;

	private final Topologies topologies;

	RunResource(Runs runs, CodeProofs codes, Topologies topologies) {
		this.runs = runs;
		this.codes = codes;
		this.topologies = topologies;
	}

	@GetMapping
	@Operation(summary = "Lists the runs of a topology, the latest first")
	List<RunView> list(@PathVariable long id) {
		this.topologies.get(id);
		return this.runs.list(id).stream().map(RunView::of).toList();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Begins a run: freezes a revision and its plan")
	ResponseEntity<RunView> begin(@PathVariable long id, @RequestBody RunBody body, Principal principal) {
		String kind = (body.kind() != null) ? body.kind() : PlanKind.START.key();
		PlanKind wanted = PlanKind.ofKey(kind).orElseThrow(() -> new BadRunException("run.noKind", kind));
		Run run = this.runs.begin(
				new RunRequest(id, wanted, body.from(), body.revision(), Boolean.TRUE.equals(body.tickByProbe())),
				principal.getName());
		return ResponseEntity.created(URI.create("/api/topologies/" + id + "/runs/" + run.id())).body(RunView.of(run));
	}

	@GetMapping("/{run}")
	@Operation(summary = "Reads how far a run is")
	RunView get(@PathVariable long id, @PathVariable long run) {
		return RunView.of(this.runs.get(id, run));
	}

	@PatchMapping(path = "/{run}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Pauses, resumes or aborts a run; 409 once it has ended")
	RunView steer(@PathVariable long id, @PathVariable long run, @RequestBody StateBody body) {
		String state = String.valueOf(body.state());
		RunState wanted = RunState.ofKey(state).orElseThrow(() -> new BadRunException("run.noState", state));
		return RunView.of(this.runs.steer(id, run, wanted));
	}

	@GetMapping("/{run}/steps")
	@Operation(summary = "Lists the steps of a run with their states")
	List<RunStepView> steps(@PathVariable long id, @PathVariable long run, Locale locale) {
		Run read = this.runs.get(id, run);
		PlanTexts texts = PlanTexts.of(locale);
		Map<Integer, String> codes = this.codes.commands(read);
		return read.steps().stream().map((step) -> RunStepView.of(read, step, texts, codes)).toList();
	}

	@PatchMapping(path = "/{run}/steps/{order}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(
			summary = "Ticks a step as done, failed or skipped, or takes that back (ready); 409 while its gate is closed")
	RunStepView tick(@PathVariable long id, @PathVariable long run, @PathVariable int order,
			@RequestBody StateBody body, Principal principal, Locale locale) {
		String state = String.valueOf(body.state());
		StepState wanted = StepState.ofKey(state)
			.filter((known) -> known != StepState.WAITING)
			.orElseThrow(() -> new BadRunException("run.noStepState", state));
		String evidence = (body.code() != null) ? evidence(id, run, order, body.code()) : "";
		String note = (body.note() != null) ? body.note() : "";
		Run changed = this.runs.tick(id, run, order, new Tick(wanted, principal.getName(), evidence, note));
		return RunStepView.of(changed, step(changed, order), PlanTexts.of(locale), this.codes.commands(changed));
	}

	private String evidence(long id, long run, int order, String code) {
		Run read = this.runs.get(id, run);
		return this.codes.evidence(read, step(read, order), code);
	}

	private static RunStep step(Run run, int order) {
		return run.step(order).orElseThrow(() -> new NotFoundException("run.noStep", order));
	}

	/**
	 * A run to begin.
	 *
	 * @param kind what the plan is for; a start unless said
	 * @param revision the revision to carry out; the current one unless said
	 * @param from the revision the servers run on; the one delivered last unless said, 0
	 * to restart every host
	 * @param tickByProbe whether passing probes tick their steps
	 */
	record RunBody(@Nullable String kind, @Nullable Integer revision, @Nullable Integer from,
			@Nullable Boolean tickByProbe) {

	}

	/**
	 * A new state of a run or a step.
	 *
	 * @param state the state
	 * @param note free text
	 * @param code the code of a verify script, as proof
	 */
	record StateBody(@Nullable String state, @Nullable String note, @Nullable String code) {

	}

}
