package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.NameTakenException;
import dev.o2cluster.topology.StaleTopologyException;
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
 * The wizard's step "Hosts".
 */
@Controller
@RequestMapping("/topologies/{id}")
class HostsPage {

	private final Topologies topologies;

	private final MergingSaves saves;

	private final Designs designs;

	private final TopologyDocument documents;

	private final ReleaseCatalog releases;

	private final PageTexts texts;

	HostsPage(Topologies topologies, MergingSaves saves, Designs designs, TopologyDocument documents,
			ReleaseCatalog releases, PageTexts texts) {
		this.topologies = topologies;
		this.saves = saves;
		this.designs = designs;
		this.documents = documents;
		this.releases = releases;
		this.texts = texts;
	}

	@GetMapping("/hosts")
	String open(@PathVariable long id, Model model) {
		return show(id, HostsForm.of(this.topologies.get(id)), List.of(), model);
	}

	@PostMapping("/hosts")
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Principal user, Locale locale,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		HostsForm form = HostsForm.of(typed);
		try {
			Topology edited = new HostsEdit(this.saves.base(id, form.tag()), form).apply(this.documents);
			if ("preview".equals(typed.getFirst("action"))) {
				return show(id, form, List.of(), model);
			}
			boolean merged = this.saves.save(id, form.tag(), edited, user.getName());
			redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
			return "redirect:/topologies/{id}/hosts";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, form, this.texts.errors(ex, locale), model);
		}
		catch (NameTakenException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(id, form, this.texts.error("name", locale, "input.nameTaken", ex.name()), model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String tag = this.saves.retryTag(id, form.tag(), ex);
			return show(id, form.withTag(tag), this.texts.stale(ex, tag, "add", locale), model);
		}
	}

	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model) {
		model.addAttribute("preview", new HostsEdit(this.topologies.get(id).topology(), HostsForm.of(typed)).added());
		return "topologies/preview :: preview";
	}

	private String show(long id, HostsForm form, List<PageError> errors, Model model) {
		StoredTopology stored = this.topologies.get(id);
		model.addAttribute("design", this.designs.of(stored));
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("releases", this.releases.releases());
		model.addAttribute("systems", HostOs.values());
		model.addAttribute("preview", new HostsEdit(stored.topology(), form).added());
		return "topologies/hosts";
	}

}
