package dev.o2cluster.verify;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.o2cluster.text.Texts;

/**
 * The words of the scripts, which carry both languages.
 */
final class ScriptWords {

	private static final int MOST_ARGUMENTS = 3;

	/** Stands before an argument's number while a text is made safe. */
	static final char PLACE = '\u0001';

	private static final List<String> KEYS = List.of("status.ok", "status.fail", "status.unknown", "usage", "host.ok",
			"host.noConfig", "host.config", "host.other", "host.name", "host.unknown", "host.refused", "files.ok",
			"files.noManifest", "files.missing", "files.changed", "files.noTool", "strays.none", "strays.found",
			"legacy.none", "legacy.found", "port.free", "port.taken", "port.open", "port.closed", "port.unknown",
			"reach.open", "reach.soon", "reach.closed", "reach.none", "reach.unknown", "database.open", "database.none",
			"store.open", "store.none", "summary", "code", "code.none");

	private ScriptWords() {
	}

	/**
	 * Writes every word of one language.
	 * @param locale the language
	 * @param escape makes a text safe for the script
	 * @param argument how the script names its n-th argument, counted from 0
	 * @param line puts key and text into a line
	 */
	static String lines(Locale locale, UnaryOperator<String> escape, IntFunction<String> argument,
			BiFunction<String, String, String> line) {
		Texts texts = Texts.of("verify", locale);
		StringBuilder lines = new StringBuilder();
		Object[] places = IntStream.range(0, MOST_ARGUMENTS).mapToObj((i) -> "" + PLACE + i).toArray();
		for (String key : KEYS) {
			String text = escape.apply(texts.get(key, places));
			for (int i = 0; i < MOST_ARGUMENTS; i++) {
				text = text.replace("" + PLACE + i, argument.apply(i));
			}
			lines.append(line.apply(key, text)).append('\n');
		}
		return lines.toString();
	}

}
