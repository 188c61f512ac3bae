package dev.o2cluster.nodeconfig.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.web.ProblemPanels;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.release.Meanings;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wizard's step "Settings": every field of the release line, for the cluster or one
 * host.
 */
@Controller
@RequestMapping("/topologies/{id}/settings")
class SettingsPage {

	private final Designs designs;

	private final Meanings meanings;

	private final ProblemPanels panels;

	private final FormSaves saves;

	private final PageTexts texts;

	SettingsPage(Designs designs, Meanings meanings, ProblemPanels panels, FormSaves saves, PageTexts texts) {
		this.designs = designs;
		this.meanings = meanings;
		this.panels = panels;
		this.saves = saves;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(defaultValue = "") String host, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, Scopes.checked(design, host), design.stored().tag(), new LinkedMultiValueMap<>(), List.of(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String host,
			@RequestParam(defaultValue = "") String tag, @RequestParam MultiValueMap<String, String> typed,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		String address = Scopes.checked(base, host);
		redirect.addAttribute("host", address);
		return this.saves.save(new Submission(id, tag, "settings", user, locale, redirect, response),
				() -> new FormEdit(new SettingsEdit(scope(base, address), typed).apply(), "settings"),
				(next, errors) -> show(base, address, next, typed, errors, locale, model));
	}

	/** The problems with the input as it is, before it is saved. */
	@PostMapping("/problems")
	String problems(@PathVariable long id, @RequestParam(defaultValue = "") String host,
			@RequestParam(defaultValue = "") String tag, @RequestParam MultiValueMap<String, String> typed,
			Locale locale, Model model) {
		Design base = this.saves.base(id, tag);
		String address = Scopes.checked(base, host);
		SettingsEdit edit = new SettingsEdit(scope(base, address), typed);
		Design edited = base.with(edit.tried());
		model.addAttribute("design", edited);
		model.addAttribute("host", address);
		model.addAttribute("errors", this.texts.errors(edit.problems(), locale));
		fill(edited, address, SettingsView.of(scope(base, address), typed, this.meanings, locale), locale, model);
		return "problems/live :: fields";
	}

	private void fill(Design design, String address, SettingsView view, Locale locale, Model model) {
		model.addAttribute("marks", this.panels.marks(design, address, view.inputs()));
		model.addAttribute("plans", view.plans(locale));
		model.addAttribute("texts", ProblemTexts.of(locale));
	}

	private String show(Design design, String address, String tag, MultiValueMap<String, String> typed,
			List<PageError> errors, Locale locale, Model model) {
		SettingsScope scope = scope(design, address);
		model.addAttribute("design", design);
		model.addAttribute("host", address);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("scopes", Scopes.of(design));
		SettingsView view = SettingsView.of(scope, typed, this.meanings, locale);
		model.addAttribute("view", view);
		fill(design, address, view, locale, model);
		return "settings/fields";
	}

	private static SettingsScope scope(Design design, String address) {
		return SettingsScope.of(design.topology(), design.cluster().nodeConfigs(), address);
	}

}
