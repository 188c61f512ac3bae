package dev.o2cluster.bundle;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.o2cluster.text.Texts;

/**
 * The sheets of one cluster: the same in every language, as Markdown and as HTML.
 */
final class Sheets {

	private final List<SheetForm> forms;

	Sheets(ClusterBundle cluster) {
		this.forms = Texts.locales().stream().flatMap((locale) -> forms(cluster, locale)).toList();
	}

	/**
	 * Writes a sheet in every language and form.
	 * @param name the files' path without what tells them apart
	 * @param writing says what is in it
	 */
	List<BundleFile> write(String name, Consumer<RunbookText> writing) {
		return this.forms.stream().map((form) -> form.write(name, writing)).toList();
	}

	private static Stream<SheetForm> forms(ClusterBundle cluster, Locale locale) {
		String language = locale.equals(Texts.ENGLISH) ? "" : "." + locale.getLanguage();
		String footer = Texts.of("runbook", locale).get("footer", cluster.topology().name(), cluster.design());
		return Stream.of(new SheetForm(cluster, locale, language + ".md", new MarkdownMarkup()),
				new SheetForm(cluster, locale, language + ".html", new HtmlMarkup(locale, footer)));
	}

}
