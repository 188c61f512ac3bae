package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.preview.web.FilesView;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * The wizard's step "Roles": hosts by roles, and the primary center as a radio, beside
 * the files they lead to.
 */
@Controller
@RequestMapping("/topologies/{id}/roles")
class RolesPage {

	private final FormSaves saves;

	private final Designs designs;

	private final TopologyDocument documents;

	private final RolesTicks ticks;

	RolesPage(FormSaves saves, Designs designs, TopologyDocument documents, RolesTicks ticks) {
		this.saves = saves;
		this.designs = designs;
		this.documents = documents;
		this.ticks = ticks;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(required = false) @Nullable String host,
			@RequestParam(required = false) @Nullable String file, Locale locale, Model model) {
		Design design = this.designs.get(id);
		RolesForm form = RolesForm.of(design.stored());
		return show(design, form, FilesView.of(design, new FilesView.Wish(host, file, null), locale), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "") String tag, @RequestParam(defaultValue = "review") String next,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Submission sent = new Submission(id, tag, "row-0", user, locale, redirect, response);
		FormSaves.Again again = (retry, errors) -> again(typed, retry, this.designs.get(id), errors, locale, model);
		if (next.equals("look")) {
			return this.saves.look(sent, () -> look(this.designs.get(id), typed, locale, model), again);
		}
		return this.saves.save(sent,
				() -> new FormEdit(edited(id, tag, typed), next.equals("roles") ? "roles" : "review"), again);
	}

	private Topology edited(long id, String tag, MultiValueMap<String, String> typed) {
		Topology base = this.saves.opened(id, tag);
		return RolesEdit.apply(base, RolesForm.of(typed, base), this.documents);
	}

	/**
	 * Opens a file beside the ticks as they are; beside those that make no cluster, as it
	 * is stored.
	 */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "false") boolean tree, Locale locale, Model model) {
		Design stored = this.designs.get(id);
		Design edited = stored;
		try {
			edited = this.ticks.edited(stored, typed);
		}
		catch (InvalidTopologyException ex) {
			// the answer to the tick said so
		}
		model.addAttribute("design", edited);
		model.addAttribute("files", FilesView.of(stored, edited, this.ticks.wish(typed), locale));
		model.addAttribute("withTree", tree);
		return "topologies/roles-preview :: parts";
	}

	private String look(Design stored, MultiValueMap<String, String> typed, Locale locale, Model model) {
		Design edited = this.ticks.edited(stored, typed);
		model.addAttribute("unsaved", true);
		return show(edited, RolesForm.of(typed, stored.topology()),
				FilesView.of(stored, edited, this.ticks.wish(typed), locale), locale, model);
	}

	/** The page with what was ticked, beside the files as they are stored. */
	private static String again(MultiValueMap<String, String> typed, String tag, Design design, List<PageError> errors,
			Locale locale, Model model) {
		model.addAttribute("errors", errors);
		return show(design, RolesForm.of(typed, design.topology()).withTag(tag),
				FilesView.of(design, FilesView.Wish.NONE, locale), locale, model);
	}

	private static String show(Design design, RolesForm form, FilesView files, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("form", form);
		model.addAttribute("files", files);
		model.addAttribute("roles", ServerRole.values());
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "topologies/roles";
	}

}
