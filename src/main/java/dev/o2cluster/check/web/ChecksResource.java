package dev.o2cluster.check.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.release.ReleaseCatalog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules every design is checked by.
 */
@RestController
@RequestMapping("/api/checks")
@Tag(name = "Problems")
class ChecksResource {

	private final ReleaseCatalog releases;

	ChecksResource(ReleaseCatalog releases) {
		this.releases = releases;
	}

	@GetMapping
	@Operation(summary = "Lists every rule with its reason and source")
	List<RuleView> list(Locale locale) {
		return RuleView.all(this.releases, ProblemTexts.of(locale));
	}

}
