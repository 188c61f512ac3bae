package dev.o2cluster.topology.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.web.PageError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for the passphrase of an export that carries its secrets.
 */
@Controller
@RequestMapping("/topologies/{id}/sealed-export")
class SealedExportPage {

	private final Designs designs;

	private final Exports exports;

	private final PageTexts texts;

	SealedExportPage(Designs designs, Exports exports, PageTexts texts) {
		this.designs = designs;
		this.exports = exports;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, Model model) {
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("errors", List.of());
		return "topologies/sealed-export";
	}

	@PostMapping
	Object export(@PathVariable long id, @RequestParam(defaultValue = "") String passphrase,
			@RequestParam(defaultValue = "") String repeated, Locale locale) {
		if (!passphrase.equals(repeated)) {
			return refused(id, this.texts.error("repeated", locale, "portable.repeated"));
		}
		try {
			return this.exports.withSecrets(id, passphrase);
		}
		catch (InvalidTopologyException ex) {
			return refused(id, this.texts.errors(ex, locale));
		}
	}

	private ModelAndView refused(long id, List<PageError> errors) {
		ModelAndView page = new ModelAndView("topologies/sealed-export", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("design", this.designs.get(id));
		page.addObject("errors", errors);
		return page;
	}

}
