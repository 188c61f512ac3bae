package dev.o2cluster.external.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
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

	private final OutsideSaves saves;

	private final PageTexts texts;

	ExternalDatabasePage(Designs designs, OutsideSaves saves, PageTexts texts) {
		this.designs = designs;
		this.saves = saves;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), DatabaseForm.of(design.topology().surroundings().externalDatabase()),
				List.of(), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "save") String action, @RequestParam(defaultValue = "") String product,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		String tag = Objects.requireNonNullElse(typed.getFirst("tag"), "");
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
		try {
			DatabaseForm.Made made = form.make(ExternalFiles.of(base.topology().release()));
			Topology edited = this.saves.with(base.topology(), DatabaseForm.MEMBER, made.member());
			boolean merged = this.saves.save(id, tag, edited, made.values(), user.getName());
			redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
			return "redirect:/topologies/{id}/external-database";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(base, tag, form, errors(ex, locale), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(id, tag, ex);
			return show(base, retry, form, this.texts.stale(ex, retry, "databases", locale), locale, model);
		}
	}

	/** The file as it would be, before it is saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Locale locale,
			Model model) {
		Design base = this.saves.base(id, Objects.requireNonNullElse(typed.getFirst("tag"), ""));
		file(base, DatabaseForm.typed(typed), locale, model);
		return "outside/parts :: result";
	}

	private void file(Design base, DatabaseForm form, Locale locale, Model model) {
		model.addAttribute("name", "config/" + ExternalFiles.DATA_SOURCES);
		try {
			Topology edited = this.saves.with(base.topology(), DatabaseForm.MEMBER,
					form.make(ExternalFiles.of(base.topology().release())).member());
			model.addAttribute("file", form.rows().isEmpty() ? ""
					: edited.surroundings().externalDatabase().text(edited.release(), (password) -> MASK));
			model.addAttribute("refusals", List.of());
		}
		catch (InvalidTopologyException ex) {
			model.addAttribute("file", "");
			model.addAttribute("refusals", errors(ex, locale));
		}
	}

	private List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return this.texts.errors(ex.problems().stream().map(DatabaseForm::placed).toList(), locale);
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
