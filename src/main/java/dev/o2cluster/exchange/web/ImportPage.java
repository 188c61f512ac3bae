package dev.o2cluster.exchange.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.web.Messages;
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
 * The page that takes in an existing cluster.
 */
@Controller
@RequestMapping("/topologies/import")
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

	@GetMapping
	String open(Model model) {
		return show(List.of(), "", "", model);
	}

	@PostMapping
	String take(@RequestParam MultipartFile zip, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String release, Principal user, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		try {
			Imports.Result result = this.imports.take(zip.getBytes(), name, release, user.getName());
			model.addAttribute("id", result.stored().id());
			model.addAttribute("report", ReportView.of(result, this.messages, locale));
			model.addAttribute("topology", result.stored().topology());
			return "exchange/report";
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

	private String show(List<PageError> errors, String name, String release, Model model) {
		model.addAttribute("errors", errors);
		model.addAttribute("name", name);
		model.addAttribute("release", release);
		model.addAttribute("releases", this.releases.releases());
		return "exchange/import";
	}

}
