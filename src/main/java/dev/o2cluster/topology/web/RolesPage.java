package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.preview.web.FilesView;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * The wizard's step "Roles": hosts by roles, and the primary center as a radio, beside
 * the files they lead to.
 */
@Controller
@RequestMapping("/topologies/{id}/roles")
class RolesPage {

	private final Topologies topologies;

	private final MergingSaves saves;

	private final Designs designs;

	private final TopologyDocument documents;

	private final PageTexts texts;

	private final RolesTicks ticks;

	RolesPage(Topologies topologies, MergingSaves saves, Designs designs, TopologyDocument documents, PageTexts texts,
			RolesTicks ticks) {
		this.topologies = topologies;
		this.saves = saves;
		this.designs = designs;
		this.documents = documents;
		this.texts = texts;
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
			@RequestParam(defaultValue = "review") String next, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		StoredTopology stored = this.topologies.get(id);
		try {
			if (next.equals("look")) {
				return look(stored, typed, locale, model);
			}
			String tag = RolesForm.of(typed, stored.topology()).tag();
			Topology base = this.saves.base(id, tag);
			Topology edited = RolesEdit.apply(base, RolesForm.of(typed, base), this.documents);
			boolean merged = this.saves.save(id, tag, edited, user.getName());
			redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
			return "redirect:/topologies/{id}/" + (next.equals("roles") ? "roles" : "review");
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("errors", this.texts.errors(ex, locale));
			return again(stored, RolesForm.of(typed, stored.topology()), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String tag = this.saves.retryTag(id, RolesForm.of(typed, stored.topology()).tag(), ex);
			model.addAttribute("errors", this.texts.stale(ex, tag, "row-0", locale));
			return again(ex.current(), RolesForm.of(typed, ex.current().topology()).withTag(tag), locale, model);
		}
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

	private String look(StoredTopology current, MultiValueMap<String, String> typed, Locale locale, Model model) {
		Design stored = this.designs.of(current);
		Design edited = this.ticks.edited(stored, typed);
		model.addAttribute("unsaved", true);
		return show(edited, RolesForm.of(typed, current.topology()),
				FilesView.of(stored, edited, this.ticks.wish(typed), locale), locale, model);
	}

	/** The page with what was ticked, beside the files as they are stored. */
	private String again(StoredTopology stored, RolesForm form, Locale locale, Model model) {
		Design design = this.designs.of(stored);
		return show(design, form, FilesView.of(design, FilesView.Wish.NONE, locale), locale, model);
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
