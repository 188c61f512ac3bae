package dev.o2cluster.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of rules in the documentation is written from the rules. Run the tests with
 * {@code -Ddocs.rewrite=true} to write it anew.
 */
class RuleTableTests {

	private static final String BEGIN = "<!-- rules -->\n";

	private static final String END = "<!-- end of rules -->\n";

	@Test
	void documentsListEveryRuleAsItIs() throws IOException {
		for (Locale locale : Texts.locales()) {
			Path file = Path.of("docs", locale.equals(Texts.ENGLISH) ? "checks.md" : "checks.zh.md");
			String text = Files.readString(file);
			String written = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table(locale)
					+ text.substring(text.indexOf(END));
			if (Boolean.getBoolean("docs.rewrite")) {
				Files.writeString(file, written);
			}
			assertThat(Files.readString(file)).as("%s; -Ddocs.rewrite=true writes it anew", file).isEqualTo(written);
		}
	}

	private static String table(Locale locale) {
		ProblemTexts texts = ProblemTexts.of(locale);
		boolean english = locale.equals(Texts.ENGLISH);
		StringBuilder table = new StringBuilder();
		table.append(english ? "| Rule | Severity | What it finds | O2OA | How it is known |\n"
				: "| 规则 | 级别 | 发现什么 | O2OA | 依据 |\n");
		table.append("|---|---|---|---|---|\n");
		Checks.rules().forEach((rule) -> table.append(row(rule, releases(rule), texts)));
		Checks.entryRules().forEach((rule) -> table.append(row(rule, english ? "entry" : "准入", texts)));
		return table.toString();
	}

	private static String row(Rule rule, String releases, ProblemTexts texts) {
		return "| `" + rule.id() + "` | " + texts.severity(rule.severity()) + " | " + texts.title(rule) + " | "
				+ releases + " | " + texts.source(rule) + " |\n";
	}

	private static String releases(Rule rule) {
		return Releases.catalog()
			.releases()
			.stream()
			.filter(rule::concerns)
			.map(Release::id)
			.collect(Collectors.joining(" "));
	}

}
