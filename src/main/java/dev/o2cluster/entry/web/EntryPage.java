package dev.o2cluster.entry.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.entry.NginxConfig;
import dev.o2cluster.external.web.MemberEdits;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
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
 * The entry users come through, nginx's configuration for it, and the settings that
 * follow, saved in one edit.
 */
@Controller
@RequestMapping("/topologies/{id}/entry")
class EntryPage {

	private final Designs designs;

	private final MemberEdits members;

	private final FormSaves saves;

	EntryPage(Designs designs, MemberEdits members, FormSaves saves) {
		this.designs = designs;
		this.members = members;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), EntryForm.of(design.topology().surroundings().entry()), List.of(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "save") String action,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		EntryForm form = EntryForm.typed(typed, base.topology().surroundings().entry());
		return this.saves.save(new Submission(id, tag, "name", user, locale, redirect, response),
				() -> action.equals("remove") ? edit(EntrySettings.close(base.topology()), "entry.removed")
						: edit(opened(base, form), "entry.saved"),
				EntryForm::placed, (next, errors) -> show(base, next, form, errors, locale, model));
	}

	/** The file as it would be, before it is saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, Locale locale, Model model) {
		Design base = this.saves.base(id, tag);
		file(base, EntryForm.typed(typed, base.topology().surroundings().entry()), locale, model);
		return "outside/parts :: result";
	}

	private static FormEdit edit(Topology edited, String notice) {
		return new FormEdit(edited, notice, "entry");
	}

	/** The entry goes through the document's reader, so that all is refused at once. */
	private Topology opened(Design base, EntryForm form) {
		UserEntry entry = this.members.with(base.topology(), EntryForm.MEMBER, Optional.of(form.make()))
			.surroundings()
			.entry()
			.orElseThrow();
		return EntrySettings.open(base.topology(), entry);
	}

	private void file(Design base, EntryForm form, Locale locale, Model model) {
		model.addAttribute("name", "entry/" + NginxConfig.NAME);
		model.addAttribute("file", this.saves.preview(() -> form.value("name").isEmpty() ? "" : text(base, form), "",
				EntryForm::placed, locale, model));
	}

	private String text(Design base, EntryForm form) {
		Topology edited = opened(base, form);
		return NginxConfig.text(edited.surroundings().entry().orElseThrow(), NodeConfigs.of(edited));
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
