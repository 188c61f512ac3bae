package dev.o2cluster.check;

import java.util.Locale;

import dev.o2cluster.text.Texts;

/**
 * What a problem says to people, in one language.
 */
public final class ProblemTexts {

	private final Texts texts;

	private ProblemTexts(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Opens the texts of one language.
	 * @param locale the wanted language
	 * @return the texts
	 */
	public static ProblemTexts of(Locale locale) {
		return new ProblemTexts(Texts.of("checks", locale));
	}

	/**
	 * What is wrong, where, against what, and what will happen.
	 * @param problem the problem
	 * @return one or more sentences
	 */
	public String message(TopologyProblem problem) {
		return this.texts.get(problem.id() + ".message", problem.arguments().toArray());
	}

	/**
	 * What to do about it.
	 * @param problem the problem
	 * @return a sentence that begins with a verb
	 */
	public String fix(TopologyProblem problem) {
		return this.texts.get(problem.id() + ".fix", problem.arguments().toArray());
	}

	/**
	 * A severity's name.
	 * @param severity the severity
	 * @return one word
	 */
	public String severity(Severity severity) {
		return this.texts.get("severity." + severity.key());
	}

}
