package dev.o2cluster.exchange.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.exchange.Imported;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that takes in an existing cluster.
 */
@Controller
class ImportPage {

	private final Imports imports;

	private final Refusals refusals;

	private final ReleaseCatalog releases;

	private final Messages messages;

	ImportPage(Imports imports, Refusals refusals, ReleaseCatalog releases, Messages messages) {
		this.imports = imports;
		this.refusals = refusals;
		this.releases = releases;
		this.messages = messages;
	}

	@GetMapping("/topologies/import")
	String open(Model model) {
		return show(List.of(), "", "", model);
	}

	@PostMapping("/topologies/import")
	String take(@RequestParam List<MultipartFile> zip, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String release,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response)
			throws IOException {
		try {
			Imports.Result result = this.imports.take(Uploads.read(zip, typed.getOrDefault("path", List.of())), name,
					release, user.getName());
			redirect.addAttribute("release", release);
			return "redirect:/topologies/" + result.stored().id() + "/imported/" + result.key();
		}
		catch (RefusedDropException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(List.of(new PageError("zip", this.refusals.text(ex, locale))), name, release, model);
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			List<PageError> errors = ex.problems()
				.stream()
				.map((problem) -> new PageError(problem.path().equals("name") ? "name" : "zip",
						this.messages.get(locale, problem)))
				.toList();
			return show(errors, name, release, model);
		}
	}

	@GetMapping("/topologies/{id}/imported/{key}")
	String report(@PathVariable long id, @PathVariable String key, @RequestParam(defaultValue = "") String release,
			Locale locale, Model model) {
		Imported imported = this.imports.report(id, key, release);
		model.addAttribute("id", id);
		model.addAttribute("key", key);
		model.addAttribute("report", ReportView.of(imported, this.messages, locale));
		model.addAttribute("topology", imported.topology());
		return "exchange/report";
	}

	private String show(List<PageError> errors, String name, String release, Model model) {
		model.addAttribute("errors", errors);
		model.addAttribute("name", name);
		model.addAttribute("release", release);
		model.addAttribute("releases", this.releases.releases());
		return "exchange/import";
	}

}
