package dev.o2cluster.rollout.web;

import java.security.Principal;
import java.util.Locale;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.rollout.Plans;
import dev.o2cluster.rollout.Probing;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunConflictException;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wizard's step "Start": the plan with its reasons, and the runs.
 */
@Controller
@RequestMapping("/topologies/{id}")
class StartPages {

	private final Designs designs;

	private final Plans plans;

	private final Runs runs;

	private final Probing probing;

	private final Messages messages;

	StartPages(Designs designs, Plans plans, Runs runs, Probing probing, Messages messages) {
		this.designs = designs;
		this.plans = plans;
		this.runs = runs;
		this.probing = probing;
		this.messages = messages;
	}

	@GetMapping("/start")
	String start(@PathVariable long id, @RequestParam(defaultValue = "start") String kind,
			@RequestParam(required = false) @Nullable Integer from, Locale locale, Model model) {
		return show(request(id, kind, from, false), locale, model);
	}

	@PostMapping("/runs")
	String begin(@PathVariable long id, @RequestParam String kind,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(defaultValue = "false") boolean tickByProbe, Principal user, Locale locale, Model model,
			HttpServletResponse response) {
		RunRequest request = request(id, kind, from, tickByProbe);
		try {
			Run run = this.runs.begin(request, user.getName());
			return "redirect:/topologies/{id}/runs/" + run.id();
		}
		catch (RunConflictException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("error",
					new PageError("begin", this.messages.get(locale, ex.key() + ".detail", ex.arguments().toArray())));
			return show(request, locale, model);
		}
	}

	@PostMapping("/probes")
	String probes(@PathVariable long id, @RequestParam boolean enabled, Principal user, RedirectAttributes redirect) {
		this.probing.set(id, enabled, user.getName());
		redirect.addFlashAttribute("notice", enabled ? "probes.notice.on" : "probes.notice.off");
		return "redirect:/topologies/{id}/" + (enabled ? "board" : "start");
	}

	@GetMapping("/board")
	String board(@PathVariable long id, Model model) {
		return board(id, model, "topologies/board");
	}

	@GetMapping("/board/table")
	String boardTable(@PathVariable long id, Model model) {
		return board(id, model, "topologies/board :: table");
	}

	private String board(long id, Model model, String view) {
		boolean enabled = this.probing.of(id).enabled();
		if (!enabled) {
			return "redirect:/topologies/{id}/start";
		}
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("board", this.probing.board(id));
		model.addAttribute("roles", ServerRole.values());
		return view;
	}

	private static RunRequest request(long id, String kind, @Nullable Integer from, boolean tickByProbe) {
		PlanKind wanted = PlanKind.ofKey(kind).orElse(PlanKind.START);
		return new RunRequest(id, wanted, Plans.compares(wanted) ? from : null, null, tickByProbe);
	}

	private String show(RunRequest request, Locale locale, Model model) {
		Design design = this.designs.get(request.topologyId());
		boolean first = request.kind() == PlanKind.CHANGE && design.stored().revision() == 1;
		model.addAttribute("design", design);
		model.addAttribute("kind", request.kind());
		model.addAttribute("kinds", PlanKind.values());
		model.addAttribute("compares", Plans.compares(request.kind()) && design.stored().revision() > 1);
		Plans.Planned planned = first ? null : this.plans.plan(request);
		model.addAttribute("from", (planned != null) ? planned.from() : null);
		model.addAttribute("chosen", request.from());
		model.addAttribute("plan", (planned != null) ? planned.plan() : null);
		model.addAttribute("texts", PlanTexts.of(locale));
		model.addAttribute("runs", this.runs.list(request.topologyId()));
		model.addAttribute("probes", this.probing.of(request.topologyId()));
		return "topologies/start";
	}

}
