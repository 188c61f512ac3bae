package dev.o2cluster.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.json.Sha256;

/**
 * The short code a verify script prints: a letter for phase and result, twelve digits
 * that follow from host, bundle, result and challenge, and three check digits.
 * <p>
 * It holds no secret: whoever has the bundle and the challenge could compute it. It tells
 * apart what people mix up (hosts, bundles, steps, older codes, a failed check, a wrong
 * digit); it does not stand up to somebody who means to deceive.
 *
 * @param phase when the script ran
 * @param result what it found
 */
public record VerifyCode(Phase phase, Result result) {

	private static final int LENGTH = 16;

	private static final int PROOF = 13;

	/** When a script runs. */
	public enum Phase {

		/** Before the host is started. */
		BEFORE,

		/** Once everything runs. */
		AFTER;

		/**
		 * The phase's name, as typed behind the script's name.
		 * @return such as {@code before}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What a script finds. */
	public enum Result {

		/** Every check passed. */
		PASSED,

		/** No check failed, but some could not be made. */
		PARTLY,

		/** At least one check failed. */
		FAILED;

		/**
		 * The result's name in codes.
		 * @return such as {@code passed}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What a typed code turns out to be. */
	public enum Verdict {

		/** A code of this host, this bundle and this challenge. */
		GENUINE,

		/** Not a code: a digit is wrong, missing or too many. */
		MISTYPED,

		/** A code of another host, another revision's bundle or another challenge. */
		FOREIGN

	}

	/**
	 * Judges a typed code.
	 * @param typed what was typed; case, blanks and hyphens do not matter
	 * @param origin where it should come from
	 * @return what it is
	 */
	public static Verdict judge(String typed, CodeOrigin origin) {
		String code = normalise(typed);
		if (code.length() != LENGTH || letterOf(code).isEmpty() || !code.substring(PROOF).equals(check(code))) {
			return Verdict.MISTYPED;
		}
		return read(typed, origin).isPresent() ? Verdict.GENUINE : Verdict.FOREIGN;
	}

	/**
	 * Reads a typed code.
	 * @param typed what was typed; case, blanks and hyphens do not matter
	 * @param origin where it should come from
	 * @return what it says; empty unless it is genuine
	 */
	public static Optional<VerifyCode> read(String typed, CodeOrigin origin) {
		return letterOf(normalise(typed)).filter((code) -> normalise(typed).equals(normalise(code.print(origin))));
	}

	/**
	 * The code as a script prints it.
	 * @param origin where it runs
	 * @return four groups of four
	 */
	public String print(CodeOrigin origin) {
		String digits = Sha256.of(origin.lines(this));
		String start = letter() + digits.substring(0, PROOF - 1);
		return (start + check(start)).toUpperCase(Locale.ROOT).replaceAll("(....)(?=.)", "$1-");
	}

	/** One letter for each phase and result; none of them is a hexadecimal digit. */
	String letter() {
		return "HJKTUV".substring(place(), place() + 1).toLowerCase(Locale.ROOT);
	}

	private int place() {
		return this.phase.ordinal() * Result.values().length + this.result.ordinal();
	}

	private static String check(String code) {
		String start = code.substring(0, PROOF);
		return Sha256.of(start.substring(0, 1).toUpperCase(Locale.ROOT) + start.substring(1) + "\n").substring(0, 3);
	}

	private static Optional<VerifyCode> letterOf(String code) {
		return Arrays.stream(Phase.values())
			.flatMap((phase) -> Arrays.stream(Result.values()).map((result) -> new VerifyCode(phase, result)))
			.filter((known) -> code.startsWith(known.letter()))
			.findFirst();
	}

	/** Letters that look like digits are read as such. */
	private static String normalise(String typed) {
		return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT).replace('o', '0').replaceAll("[il]", "1");
	}

}
