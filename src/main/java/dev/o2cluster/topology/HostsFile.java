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

	static boolean looksLike(String text) {
		return text.lines().anyMatch((line) -> LINE.matcher(line).matches())
				&& text.lines().allMatch((line) -> NOTHING.matcher(line).matches() || LINE.matcher(line).matches());
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
