package dev.o2cluster.belief;

import java.util.Locale;

import dev.o2cluster.text.Texts;

/**
 * What a statement says to people, in one language.
 */
public final class BeliefTexts {

	private final Texts texts;

	private BeliefTexts(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Opens the texts of one language.
	 * @param locale the wanted language
	 * @return the texts
	 */
	public static BeliefTexts of(Locale locale) {
		return new BeliefTexts(Texts.of("belief", locale));
	}

	/**
	 * The statement itself.
	 * @param statement the statement
	 * @return one or more sentences
	 */
	public String message(Statement statement) {
		return this.texts.get("belief.rule." + statement.rule(), statement.arguments().toArray());
	}

	/**
	 * O2OA's reading rule behind it.
	 * @param statement the statement
	 * @return a sentence or two
	 */
	public String law(Statement statement) {
		return this.texts.get("belief.law." + statement.law());
	}

	/**
	 * Where the rule behind it is known from.
	 * @param statement the statement
	 * @return a short remark
	 */
	public String source(Statement statement) {
		return this.texts.get("belief.source." + statement.evidence().key(), statement.place());
	}

	/**
	 * A weight's name.
	 * @param weight the weight
	 * @return one or two words
	 */
	public String weight(Weight weight) {
		return this.texts.get("belief.weight." + weight.key());
	}

}
