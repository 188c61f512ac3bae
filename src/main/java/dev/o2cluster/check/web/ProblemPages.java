package dev.o2cluster.check.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.check.Acceptance;
import dev.o2cluster.check.Fix;
import dev.o2cluster.check.FixPreview;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.Revision;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyHistory;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import dev.o2cluster.web.Step;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What can be done about a problem: look at a fix, apply it, undo it, or accept a
 * warning.
 */
@Controller
@RequestMapping("/topologies/{id}")
class ProblemPages {

	private static final String BACK = "redirect:/topologies/{id}/review";

	private final Designs designs;

	private final Topologies topologies;

	private final TopologyHistory history;

	private final Revisions revisions;

	private final FormSaves saves;

	private final Mending mending;

	private final Messages messages;

	ProblemPages(Designs designs, Topologies topologies, TopologyHistory history, Revisions revisions, FormSaves saves,
			Mending mending, Messages messages) {
		this.designs = designs;
		this.topologies = topologies;
		this.history = history;
		this.revisions = revisions;
		this.saves = saves;
		this.mending = mending;
		this.messages = messages;
	}

	@GetMapping("/problems/{rule}/fixes/{fix}")
	String look(@PathVariable long id, @PathVariable String rule, @PathVariable String fix, Locale locale,
			Model model) {
		Design design = this.designs.get(id);
		Fix wanted = this.mending.fix(design, rule, fix);
		return show(design, this.mending.preview(design, wanted), ProblemTexts.of(locale).title(wanted), locale, model);
	}

	@PostMapping("/problems/{rule}/fixes/{fix}")
	String apply(@PathVariable long id, @PathVariable String rule, @PathVariable String fix, @RequestParam String tag,
			Principal user, RedirectAttributes redirect) {
		Design design = this.designs.get(id);
		Topology after = this.mending.fix(design, rule, fix).applyTo(design.topology());
		return mend(id, tag, after, rule, user, redirect);
	}

	@GetMapping("/safe-fixes")
	String lookAtAllSafe(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, this.mending.previewOfAllSafe(design), this.messages.get(locale, "problems.fixSafe.title"),
				locale, model);
	}

	@PostMapping("/safe-fixes")
	String applyAllSafe(@PathVariable long id, @RequestParam String tag, Principal user, RedirectAttributes redirect) {
		Design design = this.designs.get(id);
		Topology after = this.mending.previewOfAllSafe(design).after();
		return mend(id, tag, after, Revision.ALL_SAFE, user, redirect);
	}

	@PostMapping("/undo")
	String undo(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "review") String back,
			Principal user, RedirectAttributes redirect) {
		Optional<Integer> before = this.revisions.beforeLastFix(this.topologies.get(id));
		String page = "redirect:/topologies/{id}/" + Step.ofKey(back).orElse(Step.REVIEW).key();
		if (before.isEmpty()) {
			redirect.addFlashAttribute("refusal", "problems.undo.late");
			return page;
		}
		try {
			this.history.restore(id, before.get(), Optional.of(tag), user.getName());
			redirect.addFlashAttribute("notice", "problems.undone");
		}
		catch (StaleTopologyException ex) {
			redirect.addFlashAttribute("refusal", "problems.stale");
		}
		catch (NameTakenException ex) {
			redirect.addFlashAttribute("refusal", "problems.undo.name");
		}
		return page;
	}

	@GetMapping("/problems/{rule}/waiver/{facts}")
	String askForReason(@PathVariable long id, @PathVariable String rule, @PathVariable String facts, Locale locale,
			Principal user, Model model) {
		Design design = this.designs.get(id);
		return ask(design, design.stored().tag(), this.mending.warning(design, rule, facts), "", user.getName(),
				List.of(), locale, model);
	}

	@PostMapping("/problems/{rule}/waiver/{facts}")
	String accept(@PathVariable long id, @PathVariable String rule, @PathVariable String facts,
			@RequestParam String tag, @RequestParam String reason, @RequestParam String by, Locale locale,
			Principal user, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		TopologyProblem warning = this.mending.warning(base, rule, facts);
		return this.saves.save(new Submission(id, tag, "reason", user, locale, redirect, response),
				() -> new FormEdit(this.mending.accept(base, List.of(warning), reason, by), "problems.accepted.done",
						"review"),
				ProblemPages::ofField, (next, errors) -> ask(base, next, warning, reason, by, errors, locale, model));
	}

	/** A document names the member of a waiver, a page stands on its field. */
	private static DocumentProblem ofField(DocumentProblem problem) {
		return DocumentProblem.of(problem.path(), problem.code() + "." + problem.path());
	}

	@PostMapping("/problems/{rule}/waiver/{facts}/withdraw")
	String withdraw(@PathVariable long id, @PathVariable String rule, @PathVariable String facts,
			@RequestParam String tag, Principal user, RedirectAttributes redirect) {
		StoredTopology stored = this.topologies.get(id);
		return save(stored, tag, Acceptance.withdraw(stored.topology(), rule, facts), "problems.withdrawn", user,
				redirect);
	}

	@PostMapping("/data-in-use")
	String mark(@PathVariable long id, @RequestParam String tag, @RequestParam boolean marked, Principal user,
			RedirectAttributes redirect) {
		StoredTopology stored = this.topologies.get(id);
		Optional<DataInUse> data = marked ? Optional.of(DataInUse.of(stored.topology())) : Optional.empty();
		return save(stored, tag, stored.topology().withDataInUse(data),
				marked ? "problems.data.marked" : "problems.data.unmarked", user, redirect);
	}

	/** What is shown was worked out for one state, so it is done to that state or not. */
	private String mend(long id, String tag, Topology after, String mended, Principal user,
			RedirectAttributes redirect) {
		try {
			this.topologies.mend(id, tag, after, user.getName(), mended);
			redirect.addFlashAttribute("notice", "problems.fixed");
		}
		catch (StaleTopologyException ex) {
			redirect.addFlashAttribute("refusal", "problems.stale");
		}
		return BACK;
	}

	private String save(StoredTopology before, String tag, Topology after, String notice, Principal user,
			RedirectAttributes redirect) {
		try {
			this.topologies.save(before.id(), tag, after, user.getName());
			redirect.addFlashAttribute("notice", notice);
		}
		catch (StaleTopologyException ex) {
			redirect.addFlashAttribute("refusal", "problems.stale");
		}
		return BACK;
	}

	private static String show(Design design, FixPreview preview, String title, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("preview", preview);
		model.addAttribute("title", title);
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "problems/fix";
	}

	private static String ask(Design design, String tag, TopologyProblem warning, String reason, String by,
			List<PageError> errors, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("problem", warning);
		model.addAttribute("reason", reason);
		model.addAttribute("by", by);
		model.addAttribute("errors", errors);
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "problems/waiver";
	}

}
