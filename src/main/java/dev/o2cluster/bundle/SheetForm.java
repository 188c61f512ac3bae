package dev.o2cluster.bundle;

import java.util.Locale;
import java.util.function.Consumer;

import dev.o2cluster.bundle.Markup.Block;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.text.Texts;

/**
 * What sheets of one cluster in one language and form are written with.
 */
final class SheetForm {

	private final ClusterBundle cluster;

	private final String suffix;

	private final Markup markup;

	private final Texts texts;

	private final ProblemTexts problemTexts;

	private final PlanTexts planTexts;

	private final CommonParts parts = new CommonParts();

	/**
	 * Sets a form up.
	 * @param cluster what the sheets tell of
	 * @param locale their language
	 * @param suffix the end of their file names
	 * @param markup their form
	 */
	SheetForm(ClusterBundle cluster, Locale locale, String suffix, Markup markup) {
		this.cluster = cluster;
		this.suffix = suffix;
		this.markup = markup;
		this.texts = Texts.of("runbook", locale);
		this.problemTexts = ProblemTexts.of(locale);
		this.planTexts = PlanTexts.of(locale);
	}

	/** Writes a sheet. */
	BundleFile write(String name, Consumer<RunbookText> writing) {
		Sheet sheet = new Sheet(this.markup, this.parts, Block.TEXT);
		writing.accept(new RunbookText(this, sheet));
		return BundleFile.of(name + this.suffix, sheet.content());
	}

	ClusterBundle cluster() {
		return this.cluster;
	}

	Texts texts() {
		return this.texts;
	}

	ProblemTexts problemTexts() {
		return this.problemTexts;
	}

	PlanTexts planTexts() {
		return this.planTexts;
	}

}
