package dev.o2cluster.web;

import java.util.Collections;
import java.util.Locale;

import dev.o2cluster.text.Texts;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Chooses between English and Chinese.
 */
final class Languages {

	private Languages() {
	}

	/** The first of the browser's languages that the console speaks, else English. */
	static Locale ofHeader(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.filter((locale) -> Texts.locales().stream().anyMatch((known) -> same(known, locale)))
			.findFirst()
			.map(Languages::known)
			.orElse(Texts.ENGLISH);
	}

	static Locale known(Locale locale) {
		return same(locale, Texts.CHINESE) ? Texts.CHINESE : Texts.ENGLISH;
	}

	private static boolean same(Locale one, Locale other) {
		return one.getLanguage().equals(other.getLanguage());
	}

}
