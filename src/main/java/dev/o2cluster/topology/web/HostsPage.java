package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
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
 * The wizard's step "Hosts".
 */
@Controller
@RequestMapping("/topologies/{id}")
class HostsPage {

	private final Topologies topologies;

	private final FormSaves saves;

	private final Designs designs;

	private final TopologyDocument documents;

	private final ReleaseCatalog releases;

	HostsPage(Topologies topologies, FormSaves saves, Designs designs, TopologyDocument documents,
			ReleaseCatalog releases) {
		this.topologies = topologies;
		this.saves = saves;
		this.designs = designs;
		this.documents = documents;
		this.releases = releases;
	}

	@GetMapping("/hosts")
	String open(@PathVariable long id, Model model) {
		return show(id, HostsForm.of(this.topologies.get(id)), List.of(), model);
	}

	@PostMapping("/hosts")
	String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Principal user, Locale locale,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		HostsForm form = HostsForm.of(typed);
		Submission sent = new Submission(id, form.tag(), "add", user, locale, redirect, response);
		FormSaves.Again again = (tag, errors) -> show(id, form.withTag(tag), errors, model);
		if ("preview".equals(typed.getFirst("action"))) {
			return this.saves.look(sent, () -> {
				edited(id, form);
				return show(id, form, List.of(), model);
			}, again);
		}
		return this.saves.save(sent, () -> new FormEdit(edited(id, form), "hosts"), again);
	}

	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model) {
		model.addAttribute("preview", new HostsEdit(this.topologies.get(id).topology(), HostsForm.of(typed)).added());
		return "topologies/preview :: preview";
	}

	private Topology edited(long id, HostsForm form) {
		return new HostsEdit(this.saves.opened(id, form.tag()), form).apply(this.documents);
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
