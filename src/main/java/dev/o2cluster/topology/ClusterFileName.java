package dev.o2cluster.topology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names a file in {@code o2server/config/} may have without being read as something
 * else by O2OA, an operating system or an unzip program.
 */
public final class ClusterFileName {

	/** Longest name, in characters. */
	public static final int MAX_LENGTH = 100;

	/** Names O2OA looks for, in the case it looks for them. */
	private static final List<String> KNOWN = List.of("token.json", "keystore", "keystore.jks", "public.key",
			"private.key", "person.json", "portal.json", "web.json", "collect.json", "query.json", "messages.json",
			"general.json", "ternaryManagement.json", "cache.json", "externalDataSources.json",
			"externalStorageSources.json");

	/** Known files that hold nothing secret; every other one may. */
	private static final List<String> OPEN = List.of("public.key", "person.json", "portal.json", "web.json",
			"query.json", "general.json");

	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

	private static final Pattern NODE_FILE = Pattern.compile("(?i)node_.*\\.json.*");

	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private ClusterFileName() {
	}

	/**
	 * Tells why a name is refused.
	 * @param name the name
	 * @return the reason's code; empty for a good name
	 */
	public static Optional<String> problemOf(String name) {
		if (name.isBlank()) {
			return Optional.of("clusterFile.noName");
		}
		if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
			return Optional.of("clusterFile.path");
		}
		if (name.length() > MAX_LENGTH) {
			return Optional.of("clusterFile.longName");
		}
		if (NODE_FILE.matcher(name).matches()) {
			return Optional.of("clusterFile.nodeFile");
		}
		if (name.equalsIgnoreCase("centerServer.json")) {
			return Optional.of("clusterFile.centerServer");
		}
		if (RESERVED.matcher(name).matches()) {
			return Optional.of("clusterFile.reserved");
		}
		if (!SAFE.matcher(name).matches() || name.endsWith(".")) {
			return Optional.of("clusterFile.unsafe");
		}
		return spelling(name).isEmpty() ? Optional.empty() : Optional.of("clusterFile.case");
	}

	/**
	 * Tells whether a file is kept as a secret unless somebody says otherwise.
	 * @param name the file's name
	 * @return {@code false} only for known files without passwords and keys
	 */
	public static boolean usuallySecret(String name) {
		return !OPEN.contains(name);
	}

	/**
	 * The spelling O2OA looks for, where a name differs from it only in case.
	 * @param name a name
	 * @return the right spelling; empty where the name is right or unknown
	 */
	public static Optional<String> spelling(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return KNOWN.stream()
			.filter((known) -> known.toLowerCase(Locale.ROOT).equals(lower) && !known.equals(name))
			.findFirst();
	}

}
