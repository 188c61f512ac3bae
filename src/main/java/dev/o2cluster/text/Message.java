package dev.o2cluster.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One message. Nearly all messages put in their arguments as they are, so that they can
 * be cut at those places once, and need not be formatted anew each time.
 */
final class Message {

	/** Stands before an argument's number while a message is cut; in none otherwise. */
	private static final char PLACE = '\uE000';

	private final MessageFormat format;

	private final boolean plain;

	/** What stands around the arguments. */
	private final String[] words;

	/** The arguments' numbers, in the order they are put in. */
	private final int[] numbers;

	Message(String pattern, Locale locale) {
		this.format = new MessageFormat(pattern, locale);
		this.plain = Arrays.stream(this.format.getFormats()).allMatch(Objects::isNull);
		String[] pieces = this.plain ? marked(this.format).split(String.valueOf(PLACE), -1) : new String[] { "" };
		this.numbers = Arrays.stream(pieces).skip(1).mapToInt((piece) -> piece.charAt(0)).toArray();
		this.words = IntStream.range(0, pieces.length)
			.mapToObj((i) -> (i == 0) ? pieces[i] : pieces[i].substring(1))
			.toArray(String[]::new);
	}

	String with(String[] arguments) {
		if (!this.plain) {
			return ((MessageFormat) this.format.clone()).format(arguments);
		}
		StringBuilder text = new StringBuilder(this.words[0]);
		for (int i = 0; i < this.numbers.length; i++) {
			int number = this.numbers[i];
			text.append((number < arguments.length) ? arguments[number] : "{" + number + "}").append(this.words[i + 1]);
		}
		return text.toString();
	}

	/** The message with a place and a number for each argument. */
	private static String marked(MessageFormat format) {
		int count = format.getFormatsByArgumentIndex().length;
		return format.format(IntStream.range(0, count).mapToObj((i) -> "" + PLACE + (char) i).toArray());
	}

}
