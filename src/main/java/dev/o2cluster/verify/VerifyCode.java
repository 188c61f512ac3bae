package dev.o2cluster.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.HostAddress;

/**
 * The short code a verify script prints: a letter for phase and result, twelve digits
 * that follow from host, bundle and result, and three check digits. It holds no secret,
 * so it proves that somebody ran the script on this bundle, not who.
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

		/** A code of this host and this bundle. */
		GENUINE,

		/** Not a code: a digit is wrong, missing or too many. */
		MISTYPED,

		/** A code of another host or another revision's bundle. */
		FOREIGN

	}

	/**
	 * Judges a typed code.
	 * @param typed what was typed; case, blanks and hyphens do not matter
	 * @param host the host it should come from
	 * @param manifest SHA-256 of its bundle's MANIFEST.sha256, as 64 hexadecimal digits
	 * @return what it is
	 */
	public static Verdict judge(String typed, HostAddress host, String manifest) {
		String code = normalise(typed);
		if (code.length() != LENGTH || letterOf(code).isEmpty() || !code.substring(PROOF).equals(check(code))) {
			return Verdict.MISTYPED;
		}
		return read(typed, host, manifest).isPresent() ? Verdict.GENUINE : Verdict.FOREIGN;
	}

	/**
	 * Reads a typed code.
	 * @param typed what was typed; case, blanks and hyphens do not matter
	 * @param host the host it should come from
	 * @param manifest SHA-256 of its bundle's MANIFEST.sha256, as 64 hexadecimal digits
	 * @return what it says; empty unless it is genuine
	 */
	public static Optional<VerifyCode> read(String typed, HostAddress host, String manifest) {
		return letterOf(normalise(typed))
			.filter((code) -> normalise(typed).equals(normalise(code.print(host, manifest))));
	}

	/**
	 * The code as a script prints it.
	 * @param host the host it runs on
	 * @param manifest SHA-256 of its bundle's MANIFEST.sha256, as 64 hexadecimal digits
	 * @return four groups of four
	 */
	public String print(HostAddress host, String manifest) {
		String digits = Sha256.of(host + "\n" + manifest + "\n" + this.phase.key() + "\n" + this.result.key() + "\n");
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
