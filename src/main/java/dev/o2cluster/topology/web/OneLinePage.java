package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.PageError;
import dev.o2cluster.web.Step;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A stored design as one line that can be edited: from the head of every page of a
 * topology, and on a page of its own where a line is long or was refused.
 */
@Controller
@RequestMapping("/topologies/{id}/one-line")
class OneLinePage {

	private final Topologies topologies;

	private final Designs designs;

	private final TopologyDocument documents;

	private final FormSaves saves;

	OneLinePage(Topologies topologies, Designs designs, TopologyDocument documents, FormSaves saves) {
		this.topologies = topologies;
		this.designs = designs;
		this.documents = documents;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, Model model) {
		StoredTopology stored = this.topologies.get(id);
		return show(stored, stored.tag(), OneLine.sketch(stored.topology()), List.of(), model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam String tag, @RequestParam String line,
			@RequestParam(defaultValue = "") String back, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		return this.saves.save(new Submission(id, tag, "line", user, locale, redirect, response),
				() -> new FormEdit(OneLineEdit.apply(this.saves.opened(id, tag), line, this.documents),
						Step.ofKey(back).orElse(Step.ROLES).key()),
				(next, errors) -> show(this.topologies.get(id), next, line, errors, model));
	}

	private String show(StoredTopology stored, String tag, String line, List<PageError> errors, Model model) {
		model.addAttribute("design", this.designs.of(stored));
		model.addAttribute("tag", tag);
		model.addAttribute("line", line);
		model.addAttribute("errors", errors);
		return "topologies/one-line";
	}

}
