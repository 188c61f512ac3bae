package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
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
 * The wizard's step "Roles": hosts by roles, and the primary center as a radio.
 */
@Controller
@RequestMapping("/topologies/{id}/roles")
class RolesPage {

	private final Topologies topologies;

	private final MergingSaves saves;

	private final Designs designs;

	private final TopologyDocument documents;

	private final PageTexts texts;

	RolesPage(Topologies topologies, MergingSaves saves, Designs designs, TopologyDocument documents, PageTexts texts) {
		this.topologies = topologies;
		this.saves = saves;
		this.designs = designs;
		this.documents = documents;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		StoredTopology stored = this.topologies.get(id);
		return show(stored, RolesForm.of(stored), List.of(), locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Principal user, Locale locale,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		StoredTopology stored = this.topologies.get(id);
		RolesForm form = RolesForm.of(typed, stored.topology());
		try {
			Topology base = this.saves.base(id, form.tag());
			Topology edited = RolesEdit.apply(base, RolesForm.of(typed, base), this.documents);
			boolean merged = this.saves.save(id, form.tag(), edited, user.getName());
			redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
			return "redirect:/topologies/{id}/" + ("roles".equals(typed.getFirst("next")) ? "roles" : "review");
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(stored, form, this.texts.errors(ex, locale), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String tag = this.saves.retryTag(id, form.tag(), ex);
			RolesForm retry = RolesForm.of(typed, ex.current().topology()).withTag(tag);
			return show(ex.current(), retry, this.texts.stale(ex, tag, "row-0", locale), locale, model);
		}
	}

	/** The problems with the ticks as they are, before they are saved. */
	@PostMapping("/problems")
	String problems(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Locale locale,
			Model model) {
		StoredTopology stored = this.topologies.get(id);
		Design design = this.designs.of(stored);
		try {
			Topology edited = RolesEdit.apply(stored.topology(), RolesForm.of(typed, stored.topology()),
					this.documents);
			design = design.with(StorageNames.NONE.assign(edited));
		}
		catch (InvalidTopologyException ex) {
			model.addAttribute("errors", this.texts.errors(ex, locale));
		}
		model.addAttribute("design", design);
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "problems/live :: cells";
	}

	private String show(StoredTopology stored, RolesForm form, List<PageError> errors, Locale locale, Model model) {
		model.addAttribute("design", this.designs.of(stored));
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("roles", ServerRole.values());
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "topologies/roles";
	}

}
