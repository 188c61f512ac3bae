package dev.o2cluster.rollout.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.rollout.CodeProofs;
import dev.o2cluster.rollout.ProbeResult;
import dev.o2cluster.rollout.ProbeTicker;
import dev.o2cluster.rollout.Probing;
import dev.o2cluster.rollout.ProbingOffException;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunConflictException;
import dev.o2cluster.rollout.RunState;
import dev.o2cluster.rollout.RunStep;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.rollout.StepState;
import dev.o2cluster.rollout.Tick;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.NotFoundException;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page people have open while they carry out a plan together.
 */
@Controller
@RequestMapping("/topologies/{id}/runs/{number}")
class RunPages {

	private final Designs designs;

	private final Runs runs;

	private final RunEvents events;

	private final CodeProofs codes;

	private final Probing probing;

	private final ProbeTicker ticker;

	private final Messages messages;

	RunPages(Designs designs, Runs runs, RunEvents events, CodeProofs codes, Probing probing, ProbeTicker ticker,
			Messages messages) {
		this.designs = designs;
		this.runs = runs;
		this.events = events;
		this.codes = codes;
		this.probing = probing;
		this.ticker = ticker;
		this.messages = messages;
	}

	@GetMapping
	String open(@PathVariable long id, @PathVariable long number, Locale locale, Model model) {
		return show(this.runs.get(id, number), locale, model);
	}

	/** The part of the page that changes, for browsers that have it open. */
	@GetMapping("/steps")
	String steps(@PathVariable long id, @PathVariable long number, Locale locale, Model model) {
		show(this.runs.get(id, number), locale, model);
		return "topologies/run :: live";
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable long id, @PathVariable long number) {
		return this.events.watch(number, this.runs.get(id, number).version());
	}

	@PostMapping
	String steer(@PathVariable long id, @PathVariable long number, @RequestParam String state, Locale locale,
			Model model, HttpServletResponse response) {
		RunState wanted = RunState.ofKey(state).orElseThrow(() -> new NotFoundException("run.noState", state));
		try {
			this.runs.steer(id, number, wanted);
			return "redirect:/topologies/{id}/runs/{number}";
		}
		catch (RunConflictException ex) {
			return refused(id, number, "run", ex, locale, model, response);
		}
	}

	@PostMapping("/steps/{order}")
	String tick(@PathVariable long id, @PathVariable long number, @PathVariable int order, @RequestParam String state,
			@RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String seen, Principal user, Locale locale, Model model,
			HttpServletResponse response) {
		StepState wanted = StepState.ofKey(state)
			.filter((known) -> known != StepState.WAITING)
			.orElseThrow(() -> new NotFoundException("run.noStepState", state));
		try {
			Run run = this.runs.get(id, number);
			String evidence = code.isBlank() ? "" : this.codes.evidence(run, step(run, order), code);
			this.runs.tick(id, number, order,
					new Tick(wanted, user.getName(), evidence, note, StepState.ofKey(seen).orElse(null)));
			return "redirect:/topologies/{id}/runs/{number}#step-{order}";
		}
		catch (RunConflictException ex) {
			model.addAttribute("typedNote", note);
			model.addAttribute("typedCode", code);
			return refused(id, number, "step-" + order, ex, locale, model, response);
		}
	}

	@PostMapping("/steps/{order}/probe")
	String probe(@PathVariable long id, @PathVariable long number, @PathVariable int order, Principal user,
			RedirectAttributes redirect) {
		Run run = this.runs.get(id, number);
		try {
			List<ProbeResult> results = this.ticker.tick(run, step(run, order), user.getName());
			redirect.addFlashAttribute("asked", order);
			redirect.addFlashAttribute("answers", AnswerView.of(results));
		}
		catch (RunConflictException | ProbingOffException ex) {
			redirect.addFlashAttribute("notice", "run.changed");
		}
		return "redirect:/topologies/{id}/runs/{number}#step-{order}";
	}

	private String refused(long id, long number, String field, RunConflictException ex, Locale locale, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("error",
				new PageError(field, this.messages.get(locale, ex.key() + ".detail", ex.arguments().toArray())));
		return show(this.runs.get(id, number), locale, model);
	}

	private String show(Run run, Locale locale, Model model) {
		model.addAttribute("design", this.designs.get(run.topologyId()));
		model.addAttribute("run", run);
		model.addAttribute("texts", PlanTexts.of(locale));
		model.addAttribute("codes", this.codes.commands(run));
		model.addAttribute("probes", this.probing.of(run.topologyId()));
		return "topologies/run";
	}

	private static RunStep step(Run run, int order) {
		return run.step(order).orElseThrow(() -> new NotFoundException("run.noStep", order));
	}

}
