package dev.o2cluster.nodeconfig;

import java.util.Locale;

import dev.o2cluster.text.Texts;

/**
 * What a reason says to people, in one language.
 */
public final class ReasonTexts {

	private final Texts texts;

	private ReasonTexts(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Opens the texts of one language.
	 * @param locale the wanted language
	 * @return the texts
	 */
	public static ReasonTexts of(Locale locale) {
		return new ReasonTexts(Texts.of("reasons", locale));
	}

	/**
	 * Why a value stands in a node file.
	 * @param because the reason
	 * @return a sentence or two
	 */
	public String reason(Because because) {
		return this.texts.get("reason." + because.code(), because.arguments().toArray());
	}

	/**
	 * An origin's name.
	 * @param origin the origin
	 * @return such as "Cluster setting"
	 */
	public String origin(Origin origin) {
		return this.texts.get("origin." + origin.key());
	}

}
