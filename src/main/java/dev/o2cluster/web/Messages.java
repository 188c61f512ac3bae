package dev.o2cluster.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.topology.DocumentProblem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words pages and answers show, in one of the console's two languages.
 */
@Component
public class Messages {

	private final MessageSource source;

	Messages(MessageSource source) {
		this.source = source;
	}

	/**
	 * One message.
	 * @param locale the language
	 * @param key the message's key
	 * @param arguments what it names
	 * @return the text
	 */
	public String get(Locale locale, String key, Object... arguments) {
		Object[] texts = List.of(arguments).stream().map(String::valueOf).toArray();
		return this.source.getMessage(key, texts, locale);
	}

	/**
	 * What a problem of an input says.
	 * @param locale the language
	 * @param problem the problem
	 * @return the text
	 */
	public String get(Locale locale, DocumentProblem problem) {
		return get(locale, "input." + problem.code(), problem.arguments().toArray());
	}

}
