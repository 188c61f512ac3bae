package dev.o2cluster.release;

import java.util.Locale;

/**
 * What something means, in both languages.
 *
 * @param en in English
 * @param zh in Simplified Chinese
 */
public record Meaning(String en, String zh) {

	/**
	 * The meaning in one language.
	 * @param locale the wanted language; anything but Chinese reads English
	 * @return the text
	 */
	public String in(Locale locale) {
		return locale.getLanguage().equals("zh") ? this.zh : this.en;
	}

}
