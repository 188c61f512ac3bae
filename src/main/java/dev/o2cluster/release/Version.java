package dev.o2cluster.release;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.LenientJson;

/**
 * A version of O2OA, as far as its release line depends on it.
 *
 * @param text the version as written, such as {@code 6.0.3}
 * @param major its first number
 * @param minor its second number, 0 where there is none
 */
public record Version(String text, int major, int minor) implements Comparable<Version> {

	/** Longest file read; real ones have some 50 characters. */
	private static final int MAX_LENGTH = 4096;

	/** Builds of 2018 and 2019 name nothing but their time. */
	private static final Pattern BUILD_TIME = Pattern.compile("20[0-9]{12}");

	private static final Pattern NUMBERS = Pattern
		.compile("(?<![0-9A-Za-z.])v?([0-9]{1,2})(?:\\.([0-9]{1,3}))?(?:\\.[0-9a-z]+)*(?![0-9])");

	/**
	 * Reads the content of a {@code version.o2}: JSON with a member {@code version}, or
	 * the bare version, or the bare time of an old build.
	 * @param file the content
	 * @return the version, if there is one
	 */
	public static Optional<Version> ofFile(String file) {
		if (file.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String text = file.replace("\uFEFF", "").strip();
		return text.startsWith("{") ? member(text).flatMap(Version::of) : of(text);
	}

	/**
	 * Reads a version.
	 * @param text such as {@code 6.0.3}, {@code 7.2} or {@code 6.2.0.java8}
	 * @return the version, if it is one
	 */
	public static Optional<Version> of(String text) {
		String clean = text.strip();
		if (BUILD_TIME.matcher(clean).matches()) {
			return Optional.of(new Version(clean, 0, 0));
		}
		Matcher numbers = NUMBERS.matcher(clean);
		if (!numbers.find()) {
			return Optional.empty();
		}
		int minor = (numbers.group(2) != null) ? Integer.parseInt(numbers.group(2)) : 0;
		return Optional.of(new Version(numbers.group(), Integer.parseInt(numbers.group(1)), minor));
	}

	/**
	 * Tells whether it names a time instead of a number, as the oldest line's builds do.
	 * @return whether it is a build time
	 */
	public boolean buildTime() {
		return this.major == 0;
	}

	@Override
	public int compareTo(Version other) {
		return Arrays.compare(new int[] { this.major, this.minor }, new int[] { other.major, other.minor });
	}

	private static Optional<String> member(String json) {
		try {
			return LenientJson.read(json).tree().path("version").stringValueOpt();
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

}
