package dev.o2cluster.nodeconfig.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.web.ProblemPanels;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The overrides of the cluster or of one host, as text, with what they change.
 */
@Controller
@RequestMapping("/topologies/{id}/overrides")
class OverridesPage {

	private static final int SHOWN_FILES = 10;

	private final FormSaves saves;

	private final Designs designs;

	private final ProblemPanels panels;

	private final PageTexts texts;

	OverridesPage(FormSaves saves, Designs designs, ProblemPanels panels, PageTexts texts) {
		this.saves = saves;
		this.designs = designs;
		this.panels = panels;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(defaultValue = "") String host, Locale locale, Model model) {
		Design design = this.designs.get(id);
		String address = Scopes.checked(design, host);
		ObjectNode patch = OverridesEdit.patch(design.topology(), address);
		return show(design, address, design.stored().tag(), patch.isEmpty() ? "" : JsonText.print(patch), List.of(),
				Optional.of(design.topology()), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String host, @RequestParam String tag,
			@RequestParam String patch, @RequestParam(defaultValue = "save") String action, Principal user,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		String address = Scopes.checked(base, host);
		Supplier<Topology> edit = () -> OverridesEdit.with(base.topology(), address, OverridesEdit.read(patch));
		Submission sent = new Submission(id, tag, "patch", user, locale, redirect, response);
		FormSaves.Again again = (next, errors) -> show(base, address, next, patch, errors, Optional.empty(), locale,
				model);
		if (action.equals("preview")) {
			return this.saves.look(sent,
					() -> show(base, address, tag, patch, List.of(), Optional.of(edit.get()), locale, model), again);
		}
		redirect.addAttribute("host", address);
		return this.saves.save(sent, () -> new FormEdit(edit.get(), "overrides"), again);
	}

	/** The problems with the text as it is, before it is saved. */
	@PostMapping("/problems")
	String problems(@PathVariable long id, @RequestParam(defaultValue = "") String host, @RequestParam String tag,
			@RequestParam String patch, Locale locale, Model model) {
		Design design = this.saves.base(id, tag);
		String address = Scopes.checked(design, host);
		try {
			design = design.with(OverridesEdit.with(design.topology(), address, OverridesEdit.read(patch)));
		}
		catch (InvalidTopologyException ex) {
			model.addAttribute("errors", this.texts.errors(ex, locale));
		}
		model.addAttribute("design", design);
		model.addAttribute("host", address);
		mark(design, address, locale, model);
		return "problems/live :: fields";
	}

	private void mark(Design design, String address, Locale locale, Model model) {
		ObjectNode patch = OverridesEdit.patch(design.topology(), address);
		model.addAttribute("marks", Map.of("patch", this.panels.ofOverrides(design, address, patch)));
		model.addAttribute("texts", ProblemTexts.of(locale));
	}

	private String show(Design design, String address, String tag, String patch, List<PageError> errors,
			Optional<Topology> edited, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("host", address);
		model.addAttribute("tag", tag);
		model.addAttribute("patch", patch);
		model.addAttribute("errors", errors);
		model.addAttribute("scopes", Scopes.of(design));
		mark(edited.map(design::with).orElse(design), address, locale, model);
		edited.ifPresent((topology) -> effect(topology, address, model));
		return "settings/overrides";
	}

	/** What the overrides themselves change, whatever is stored. */
	private static void effect(Topology topology, String address, Model model) {
		NodeConfigs after = NodeConfigs.of(topology);
		NodeConfigs before = NodeConfigs
			.of(OverridesEdit.with(topology, address, JsonNodeFactory.instance.objectNode()));
		Map<String, TextDiff> diffs = new LinkedHashMap<>();
		int changed = 0;
		for (int i = 0; i < after.all().size(); i++) {
			String old = before.all().get(i).text();
			String now = after.all().get(i).text();
			if (!old.equals(now) && ++changed <= SHOWN_FILES) {
				diffs.put(after.all().get(i).fileName(), TextDiff.between(old, now));
			}
		}
		model.addAttribute("diffs", diffs);
		model.addAttribute("unshown", Math.max(0, changed - SHOWN_FILES));
	}

}
