package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file that comes from outside, on its way to a path that can be trusted.
 */
final class EntryName {

	private static final int SHOWN = 120;

	private EntryName() {
	}

	/**
	 * Brings a name to one form: forward slashes, no empty steps.
	 * @param name the name as it was handed in
	 * @return the path; empty where it leads outside or nowhere
	 */
	static Optional<String> clean(String name) {
		String slashes = name.replace('\\', '/');
		boolean absolute = slashes.startsWith("/") || slashes.matches("(?s)[A-Za-z]:.*");
		List<String> steps = new ArrayList<>();
		for (String step : slashes.split("/", -1)) {
			if (step.equals("..")) {
				return Optional.empty();
			}
			if (!step.isEmpty() && !step.equals(".")) {
				steps.add(step);
			}
		}
		boolean fine = !absolute && !steps.isEmpty() && slashes.indexOf('\0') < 0;
		return fine ? Optional.of(String.join("/", steps)) : Optional.empty();
	}

	static boolean zip(String path) {
		return path.toLowerCase(Locale.ROOT).endsWith(".zip");
	}

	/** A name as messages show it. */
	static String shown(String name) {
		String clean = name.replaceAll("\\p{Cntrl}", "?");
		return (clean.length() <= SHOWN) ? clean : clean.substring(0, SHOWN) + "…";
	}

}
