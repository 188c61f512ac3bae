package dev.o2cluster.topology;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of an {@code /etc/hosts}: an IP address, its names, perhaps a comment. The IPv4
 * address is what counts; loopback and IPv6 lines name no host of a cluster.
 */
final class HostsFile {

	private static final Pattern LINE = Pattern
		.compile("\\s*([0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.%a-z0-9]*)(\\s+[A-Za-z][\\w.-]*)+\\s*(#.*)?");

	private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");

	private HostsFile() {
	}

	/**
	 * Tells whether a text comes from such a file. A single line of an address and a name
	 * may just as well be a list of two hosts, so it takes a second line, a comment or a
	 * loopback address to tell.
	 */
	static boolean looksLike(String text) {
		boolean all = text.lines().allMatch((line) -> NOTHING.matcher(line).matches() || LINE.matcher(line).matches());
		long entries = text.lines().filter((line) -> LINE.matcher(line).matches()).count();
		boolean telling = entries > 1 || text.indexOf('#') >= 0 || !address(text.strip()).equals(firstWord(text));
		return all && entries > 0 && telling;
	}

	private static String firstWord(String text) {
		return text.strip().split("\\s", 2)[0];
	}

	/**
	 * The addresses, each on the line it stands on.
	 * @param text the lines
	 * @return as many lines
	 */
	static String addresses(String text) {
		return text.lines().map(HostsFile::address).collect(Collectors.joining("\n"));
	}

	private static String address(String line) {
		Matcher parts = LINE.matcher(line);
		String address = parts.matches() ? parts.group(1) : "";
		boolean host = address.indexOf(':') < 0 && !address.startsWith("127.") && !address.equals("255.255.255.255");
		return host ? address : "";
	}

}
