package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.NameTakenException;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The wizard's first page: hosts, name and release of a new topology.
 */
@Controller
class NewTopologyPage {

	private final Topologies topologies;

	private final TopologyDocument documents;

	private final ReleaseCatalog releases;

	private final PageTexts texts;

	NewTopologyPage(Topologies topologies, TopologyDocument documents, ReleaseCatalog releases, PageTexts texts) {
		this.topologies = topologies;
		this.documents = documents;
		this.releases = releases;
		this.texts = texts;
	}

	@GetMapping("/topologies/new")
	String open(Model model) {
		NewTopologyForm form = new NewTopologyForm(this.topologies.suggestedName(), this.releases.preferred().id(), "");
		return show(form, List.of(), model);
	}

	@PostMapping("/topologies")
	String create(@RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable String release,
			@RequestParam(required = false) @Nullable String hosts,
			@RequestParam(defaultValue = "create") String action, Principal user, Locale locale, Model model,
			HttpServletResponse response) {
		NewTopologyForm form = new NewTopologyForm(name, release, hosts);
		try {
			var topology = NewTopologyEdit.apply(form, this.documents);
			if (action.equals("preview")) {
				return show(form, List.of(), model);
			}
			StoredTopology stored = this.topologies.create(topology, user.getName());
			return "redirect:/topologies/" + stored.id() + "/roles";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, this.texts.errors(ex, locale), model);
		}
		catch (NameTakenException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(form, this.texts.error("name", locale, "input.nameTaken", ex.name()), model);
		}
	}

	@PostMapping("/topologies/preview")
	String preview(@RequestParam(defaultValue = "") String hosts, Model model) {
		model.addAttribute("preview", NewTopologyEdit.preview(hosts, this.documents));
		return "topologies/preview :: preview";
	}

	private String show(NewTopologyForm form, List<PageError> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("releases", this.releases.releases());
		model.addAttribute("preview", NewTopologyEdit.preview(form.hosts(), this.documents));
		return "topologies/new";
	}

}
