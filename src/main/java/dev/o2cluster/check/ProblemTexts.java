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
		String ofCluster = problem.id() + ".message.cluster";
		String key = (problem.host() == null && this.texts.has(ofCluster)) ? ofCluster : problem.id() + ".message";
		return this.texts.get(key, problem.arguments().toArray());
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
	 * What an edit does.
	 * @param fix the edit
	 * @return words for a button
	 */
	public String title(Fix fix) {
		return this.texts.get("fix." + fix.kind(), fix.arguments().toArray());
	}

	/**
	 * What a rule finds.
	 * @param rule the rule
	 * @return a short phrase
	 */
	public String title(Rule rule) {
		return this.texts.get(rule.id() + ".title");
	}

	/**
	 * Why a rule is one.
	 * @param rule the rule
	 * @return one or more sentences
	 */
	public String reason(Rule rule) {
		return this.texts.get(rule.id() + ".reason");
	}

	/**
	 * How it is known.
	 * @param rule the rule
	 * @return one or more sentences
	 */
	public String source(Rule rule) {
		return this.texts.get(rule.id() + ".source");
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
