package dev.o2cluster.startup;

import java.util.List;
import java.util.Map;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostOs;

/**
 * The scripts O2OA ships per operating system, as typed in {@code o2server/}. A release
 * archive holds one system's scripts only; the names come from O2OA's repository.
 *
 * @param start launches the server process
 * @param stop sends {@code exit} to a running server
 * @param console attaches to a running server, to type commands into it
 * @param otherStart the start script's name in other releases of the same line; empty
 * where it never changed
 */
public record ConsoleScripts(String start, String stop, String console, List<String> otherStart) {

	private static final Map<HostOs, List<String>> SUFFIXES = Map.of(HostOs.LINUX, List.of("linux"), HostOs.WINDOWS,
			List.of("windows"), HostOs.MACOS, List.of("macos", "macosx64", "macosarm"), HostOs.AIX, List.of("aix"),
			HostOs.RASPI, List.of("raspi", "raspberrypi"), HostOs.ARM, List.of("arm", "kylinos_phytium"), HostOs.MIPS,
			List.of("mips", "neokylin_loongson"));

	/**
	 * The scripts of one system.
	 * @param release the release line its host runs
	 * @param os the host's operating system
	 * @return the names to type
	 */
	public static ConsoleScripts of(Release release, HostOs os) {
		List<String> others = SUFFIXES.getOrDefault(os, List.of())
			.stream()
			.skip(1)
			.filter((suffix) -> inUse(release, suffix))
			.map((suffix) -> script(os, "start", suffix))
			.toList();
		return new ConsoleScripts(script(os, "start", os.key()), script(os, "stop", os.key()),
				script(os, "console", os.key()), others);
	}

	/** The Macs were told apart late, the long names were given up after 4.x. */
	private static boolean inUse(Release release, String suffix) {
		return suffix.startsWith("macos") ? release.behaviour().joinedHttpPort()
				: release.behaviour().longScriptNames();
	}

	private static String script(HostOs os, String verb, String suffix) {
		return (os == HostOs.WINDOWS) ? verb + "_" + suffix + ".bat" : "./" + verb + "_" + suffix + ".sh";
	}

}
