package dev.o2cluster.topology.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.PortableTopology;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in a design that a console exported, with its secrets where the passphrase is
 * known.
 */
@Controller
@RequestMapping("/topologies/open")
class OpenExportPage {

	private final Topologies topologies;

	private final TopologyDocument documents;

	private final PageTexts texts;

	OpenExportPage(Topologies topologies, TopologyDocument documents, PageTexts texts) {
		this.topologies = topologies;
		this.documents = documents;
		this.texts = texts;
	}

	@GetMapping
	String open(Model model) {
		return show("", List.of(), model);
	}

	@PostMapping
	String take(@RequestParam MultipartFile document, @RequestParam(defaultValue = "") String passphrase,
			@RequestParam(defaultValue = "") String name, Principal user, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		try {
			PortableTopology read = PortableTopology.read(this.documents, TopologyDocument.text(document.getBytes()),
					Optional.of(passphrase).filter((typed) -> !typed.isEmpty()));
			Topology topology = name.isBlank() ? read.topology() : read.topology().withName(name.strip());
			StoredTopology stored = this.topologies.create(topology, read.secrets(), user.getName());
			return "redirect:/topologies/" + stored.id() + "/review";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			List<PageError> errors = ex.problems()
				.stream()
				.map((problem) -> new PageError(field(problem.path(), problem.code()),
						this.texts.errors(new InvalidTopologyException(List.of(problem)), locale).get(0).message()))
				.toList();
			return show(name, errors, model);
		}
		catch (NameTakenException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(name, this.texts.error("name", locale, "input.nameTaken", ex.name()), model);
		}
	}

	private static String field(String path, String code) {
		return path.equals("name") ? "name" : (code.startsWith("secrets.") ? "passphrase" : "document");
	}

	private static String show(String name, List<PageError> errors, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("errors", errors);
		return "topologies/open";
	}

}
