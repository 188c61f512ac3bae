package dev.o2cluster.external.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The databases outside the cluster: a form per product, and the file they make.
 */
@Controller
@RequestMapping("/topologies/{id}/external-database")
class ExternalDatabasePage {

	/** Stands for a password in previews. */
	static final String MASK = "••••••";

	private static final String REMOVE = "remove-";

	private final Designs designs;

	private final MemberEdits members;

	private final FormSaves saves;

	ExternalDatabasePage(Designs designs, MemberEdits members, FormSaves saves) {
		this.designs = designs;
		this.members = members;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), DatabaseForm.of(design.topology().surroundings().externalDatabase()),
				List.of(), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "save") String action,
			@RequestParam(defaultValue = "") String product, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		DatabaseForm form = DatabaseForm.typed(typed);
		if (action.equals("add")) {
			return show(base, tag, DatabaseProducts.find(product).map(form::with).orElse(form), List.of(), locale,
					model);
		}
		if (action.matches(REMOVE + "\\d{1,3}")) {
			return show(base, tag, form.without(Integer.parseInt(action.substring(REMOVE.length()))), List.of(), locale,
					model);
		}
		return this.saves.save(new Submission(id, tag, "databases", user, locale, redirect, response),
				() -> edit(base, form), DatabaseForm::placed,
				(next, errors) -> show(base, next, form, errors, locale, model));
	}

	/** The file as it would be, before it is saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, Locale locale, Model model) {
		Design base = this.saves.base(id, tag);
		file(base, DatabaseForm.typed(typed), locale, model);
		return "outside/parts :: result";
	}

	private FormEdit edit(Design base, DatabaseForm form) {
		Made made = form.make(ExternalFiles.of(base.topology().release()));
		Topology edited = this.members.with(base.topology(), DatabaseForm.MEMBER, made.member());
		return new FormEdit(edited, made.secrets(), "notice.saved", "external-database");
	}

	private void file(Design base, DatabaseForm form, Locale locale, Model model) {
		model.addAttribute("name", "config/" + ExternalFiles.DATA_SOURCES);
		model.addAttribute("file", this.saves.preview(() -> {
			Topology edited = edit(base, form).topology();
			return form.rows().isEmpty() ? ""
					: edited.surroundings().externalDatabase().text(edited.release(), (password) -> MASK);
		}, "", DatabaseForm::placed, locale, model));
	}

	private String show(Design design, String tag, DatabaseForm form, List<PageError> errors, Locale locale,
			Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("rows", form.rows());
		model.addAttribute("kinds", form.rows().stream().map(DatabaseForm::product).toList());
		model.addAttribute("products", DatabaseProducts.all());
		model.addAttribute("line", ExternalFiles.of(design.topology().release()));
		model.addAttribute("texts", ProblemTexts.of(locale));
		file(design, form, locale, model);
		return "outside/database";
	}

}
