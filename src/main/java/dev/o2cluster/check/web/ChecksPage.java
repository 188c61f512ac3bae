package dev.o2cluster.check.web;

import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.release.ReleaseCatalog;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that lists every rule with its reason and source.
 */
@Controller
class ChecksPage {

	private final ReleaseCatalog releases;

	ChecksPage(ReleaseCatalog releases) {
		this.releases = releases;
	}

	@GetMapping("/checks")
	String open(Locale locale, Model model) {
		model.addAttribute("rules", RuleView.all(this.releases, ProblemTexts.of(locale)));
		model.addAttribute("lines", this.releases.releases());
		return "problems/checks";
	}

}
