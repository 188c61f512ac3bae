package dev.o2cluster.check.web;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.check.Checks;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.Rule;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;

/**
 * One rule for people and programs.
 *
 * @param id its stable name
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param title what it finds
 * @param reason why that matters
 * @param source how it is known
 * @param releases ids of the release lines it concerns
 * @param entry whether it has to be fulfilled before anything is stored
 */
public record RuleView(String id, String severity, String title, String reason, String source, List<String> releases,
		boolean entry) {

	static List<RuleView> all(ReleaseCatalog catalog, ProblemTexts texts) {
		return Stream
			.concat(Checks.rules().stream().map((rule) -> of(rule, catalog, texts, false)),
					Checks.entryRules().stream().map((rule) -> of(rule, catalog, texts, true)))
			.toList();
	}

	private static RuleView of(Rule rule, ReleaseCatalog catalog, ProblemTexts texts, boolean entry) {
		List<String> releases = catalog.releases().stream().filter(rule::concerns).map(Release::id).toList();
		return new RuleView(rule.id(), rule.severity().key(), texts.title(rule), texts.reason(rule), texts.source(rule),
				releases, entry);
	}

}
