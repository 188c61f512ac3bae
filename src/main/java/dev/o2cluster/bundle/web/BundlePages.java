package dev.o2cluster.bundle.web;

import java.io.IOException;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.preview.web.FilesView;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The wizard's steps "Review" and "Deliver", and their downloads.
 */
@Controller
@RequestMapping("/topologies/{id}")
class BundlePages {

	private final Designs designs;

	private final Downloads downloads;

	BundlePages(Designs designs, Downloads downloads) {
		this.designs = designs;
		this.downloads = downloads;
	}

	@GetMapping("/review")
	String review(@PathVariable long id, @RequestParam(required = false) @Nullable String host,
			@RequestParam(required = false) @Nullable String file, Locale locale, Model model) {
		Design design = this.designs.get(id);
		model.addAttribute("design", design);
		model.addAttribute("files", FilesView.of(design, new FilesView.Wish(host, file, null), locale));
		model.addAttribute("texts", ProblemTexts.of(locale));
		return "topologies/review";
	}

	/** Shows a secret file as it is, once the audit log knows. */
	@PostMapping("/review")
	String reveal(@PathVariable long id, @RequestParam String host, @RequestParam String file, Locale locale,
			Model model) {
		Design design = this.designs.get(id);
		model.addAttribute("design", design);
		model.addAttribute("files",
				FilesView.of(design, new FilesView.Wish(host, file, null), locale).revealed(design));
		model.addAttribute("texts", ProblemTexts.of(locale));
		this.designs.reveal(design, file);
		return "topologies/review";
	}

	@GetMapping("/deliver")
	String deliver(@PathVariable long id, Model model) {
		model.addAttribute("design", this.designs.get(id));
		return "topologies/deliver";
	}

	@GetMapping("/hosts/{address}/files/{*path}")
	void file(@PathVariable long id, @PathVariable String address, @PathVariable String path, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.sendFile(id, address, StringUtils.trimLeadingCharacter(path, '/'), true, request, response);
	}

	@GetMapping("/hosts/{address}/bundle.zip")
	void hostZip(@PathVariable long id, @PathVariable String address,
			@RequestParam(defaultValue = "false") boolean draft, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.sendHostZip(id, address, draft, request, response);
	}

	@GetMapping("/bundle.zip")
	void clusterZip(@PathVariable long id, @RequestParam(defaultValue = "false") boolean draft,
			ServletWebRequest request, HttpServletResponse response) throws IOException {
		this.downloads.sendClusterZip(id, draft, request, response);
	}

	/** The page itself says why there is no finished bundle, and offers the draft. */
	@ExceptionHandler
	String draft(DraftBundleException ex) {
		return "redirect:/topologies/{id}/deliver";
	}

}
