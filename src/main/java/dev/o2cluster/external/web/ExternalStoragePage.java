package dev.o2cluster.external.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
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
 * The file stores outside the cluster, and the file they make.
 */
@Controller
@RequestMapping("/topologies/{id}/external-storage")
class ExternalStoragePage {

	private static final String REMOVE = "remove-";

	private final Designs designs;

	private final MemberEdits members;

	private final FormSaves saves;

	ExternalStoragePage(Designs designs, MemberEdits members, FormSaves saves) {
		this.designs = designs;
		this.members = members;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), StorageForm.of(design.topology().surroundings().externalStorage()),
				List.of(), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, @RequestParam(defaultValue = "save") String action,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		StorageForm form = StorageForm.typed(typed);
		if (action.equals("add")) {
			return show(base, tag, form.with(), List.of(), locale, model);
		}
		if (action.matches(REMOVE + "\\d{1,3}")) {
			return show(base, tag, form.without(Integer.parseInt(action.substring(REMOVE.length()))), List.of(), locale,
					model);
		}
		return this.saves.save(new Submission(id, tag, "stores", user, locale, redirect, response),
				() -> edit(base, form), form::placed, (next, errors) -> show(base, next, form, errors, locale, model));
	}

	/** The file as it would be, before it is saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam(defaultValue = "") String tag,
			@RequestParam MultiValueMap<String, String> typed, Locale locale, Model model) {
		Design base = this.saves.base(id, tag);
		file(base, StorageForm.typed(typed), locale, model);
		return "outside/parts :: result";
	}

	private FormEdit edit(Design base, StorageForm form) {
		Made made = form.make(line(base).storageRootEnable());
		Topology edited = this.members.with(base.topology(), StorageForm.MEMBER, made.member());
		return new FormEdit(edited, made.secrets(), "notice.saved", "external-storage");
	}

	private void file(Design base, StorageForm form, Locale locale, Model model) {
		model.addAttribute("name", "config/" + ExternalFiles.STORAGE_SOURCES);
		model.addAttribute("file", this.saves.preview(() -> {
			Topology edited = edit(base, form).topology();
			return form.rows().isEmpty() ? ""
					: edited.surroundings()
						.externalStorage()
						.text(edited.release(), (password) -> ExternalDatabasePage.MASK);
		}, "", form::placed, locale, model));
	}

	private static ExternalFiles line(Design design) {
		return ExternalFiles.of(design.topology().release());
	}

	private String show(Design design, String tag, StorageForm form, List<PageError> errors, Locale locale,
			Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("form", form);
		model.addAttribute("line", line(design));
		model.addAttribute("texts", ProblemTexts.of(locale));
		file(design, form, locale, model);
		return "outside/storage";
	}

}
