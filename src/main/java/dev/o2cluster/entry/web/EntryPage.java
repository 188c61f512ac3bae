package dev.o2cluster.entry.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.entry.NginxConfig;
import dev.o2cluster.external.web.OutsideSaves;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
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
 * The entry users come through, nginx's configuration for it, and the settings that
 * follow, saved in one edit.
 */
@Controller
@RequestMapping("/topologies/{id}/entry")
class EntryPage {

	private final Designs designs;

	private final OutsideSaves saves;

	private final PageTexts texts;

	EntryPage(Designs designs, OutsideSaves saves, PageTexts texts) {
		this.designs = designs;
		this.saves = saves;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), EntryForm.of(design.topology().surroundings().entry()), List.of(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "save") String action, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		String tag = Objects.requireNonNullElse(typed.getFirst("tag"), "");
		Design base = this.saves.base(id, tag);
		EntryForm form = EntryForm.typed(typed, base.topology().surroundings().entry());
		try {
			Topology edited = action.equals("remove") ? EntrySettings.close(base.topology()) : opened(base, form);
			boolean merged = this.saves.save(id, tag, edited, SecretValues.NONE, user.getName());
			redirect.addFlashAttribute("notice",
					merged ? "notice.merged" : (action.equals("remove") ? "entry.removed" : "entry.saved"));
			return "redirect:/topologies/{id}/entry";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(base, tag, form, errors(ex, locale), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(id, tag, ex);
			return show(base, retry, form, this.texts.stale(ex, retry, "name", locale), locale, model);
		}
	}

	/** The file as it would be, before it is saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Locale locale,
			Model model) {
		Design base = this.saves.base(id, Objects.requireNonNullElse(typed.getFirst("tag"), ""));
		file(base, EntryForm.typed(typed, base.topology().surroundings().entry()), locale, model);
		return "outside/parts :: result";
	}

	/** The entry goes through the document's reader, so that all is refused at once. */
	private Topology opened(Design base, EntryForm form) {
		UserEntry entry = this.saves.with(base.topology(), EntryForm.MEMBER, Optional.of(form.make()))
			.surroundings()
			.entry()
			.orElseThrow();
		return EntrySettings.open(base.topology(), entry);
	}

	private void file(Design base, EntryForm form, Locale locale, Model model) {
		model.addAttribute("name", "entry/" + NginxConfig.NAME);
		model.addAttribute("file", "");
		model.addAttribute("refusals", List.of());
		if (!form.value("name").isEmpty()) {
			try {
				Topology edited = opened(base, form);
				model.addAttribute("file",
						NginxConfig.text(edited.surroundings().entry().orElseThrow(), NodeConfigs.of(edited)));
			}
			catch (InvalidTopologyException ex) {
				model.addAttribute("refusals", errors(ex, locale));
			}
		}
	}

	private List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return this.texts.errors(ex.problems().stream().map(EntryForm::placed).toList(), locale);
	}

	private String show(Design design, String tag, EntryForm form, List<PageError> errors, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("form", form);
		model.addAttribute("joined", design.topology().release().behaviour().joinedHttpPort());
		model.addAttribute("present", design.topology().surroundings().entry().isPresent());
		model.addAttribute("texts", ProblemTexts.of(locale));
		file(design, form, locale, model);
		return "outside/entry";
	}

}
