package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A design in one line, such as {@code 6 192.168.0.1=wcasd* 192.168.0.2=asd}: the release
 * line, then each host with the letters of its roles; a star marks the primary center. An
 * address may be a range.
 */
public final class OneLine {

	private static final char PRIMARY = '*';

	private OneLine() {
	}

	/**
	 * Tells whether a text is meant as a design in one line rather than a list of hosts.
	 * @param text what was typed
	 * @return whether it gives a host its roles
	 */
	public static boolean looksLike(String text) {
		return text.indexOf('=') >= 0;
	}

	/**
	 * Reads the form into a document, which may still be found wanting when it is read.
	 * @param text the text; line ends count as blanks
	 * @param name name of the topology
	 * @return the document
	 * @throws InvalidTopologyException if the text is not of the form, with every reason;
	 * a path such as {@code word 2} counts the words from 1
	 */
	public static ObjectNode read(String text, String name) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("schema", TopologyDocument.SCHEMA).put("name", name);
		List<DocumentProblem> problems = new ArrayList<>();
		List<String> words = Arrays.stream(text.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		boolean release = !words.isEmpty() && words.get(0).indexOf('=') < 0;
		if (release) {
			document.put("release", words.get(0));
		}
		ArrayNode hosts = document.putArray("hosts");
		for (int i = release ? 1 : 0; i < words.size(); i++) {
			word(words.get(i), "word " + (i + 1), hosts, problems);
		}
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
		return document;
	}

	/**
	 * Writes a design in one line.
	 * @param topology the design
	 * @return the line; empty where the design says more than a line can hold: settings,
	 * overrides, a sample, a note, cluster files, or a system other than Linux
	 */
	public static Optional<String> write(Topology topology) {
		Topology bare = topology.withNote("")
			.withWaivers(List.of())
			.withDataInUse(Optional.empty())
			.withHosts(topology.hosts().stream().map(OneLine::bare).toList());
		boolean fits = StorageNames.NONE.assign(bare).equals(topology) && topology.settings().equals(Settings.NONE)
				&& topology.overrides().isEmpty() && topology.sample().isEmpty()
				&& topology.surroundings().equals(Surroundings.NONE);
		return fits ? Optional.of(sketch(topology)) : Optional.empty();
	}

	/**
	 * Writes what a line can hold of a design, whatever else the design says.
	 * @param topology the design
	 * @return its release line, hosts, roles and primary center
	 */
	public static String sketch(Topology topology) {
		return topology.release().id() + topology.hosts().stream().map(OneLine::word).collect(Collectors.joining());
	}

	private static void word(String word, String path, ArrayNode hosts, List<DocumentProblem> problems) {
		int equals = word.indexOf('=');
		String letters = word.substring(equals + 1).toLowerCase(Locale.ROOT);
		HostList list = HostList.parse(word.substring(0, Math.max(0, equals)));
		list.problems()
			.forEach((problem) -> problems.add(new DocumentProblem(path, problem.code(), problem.arguments())));
		if (equals <= 0 || !letters.matches("[wcasd]*\\*?")) {
			problems
				.add(DocumentProblem.of(path, "oneLine.word", (word.length() <= 80) ? word : word.substring(0, 80)));
			return;
		}
		for (HostAddress address : list.addresses()) {
			ObjectNode host = hosts.addObject().put("address", address.value());
			ArrayNode roles = host.putArray("roles");
			Arrays.stream(ServerRole.values())
				.filter((role) -> letters.indexOf(letter(role)) >= 0)
				.forEach((role) -> roles.add(role.key()));
			if (letters.indexOf(PRIMARY) >= 0) {
				host.put("primary", true);
			}
		}
	}

	private static String word(Host host) {
		StringBuilder word = new StringBuilder(" ").append(host.address()).append('=');
		host.roles().forEach((role) -> word.append(letter(role)));
		return (host.primary() ? word.append(PRIMARY) : word).toString();
	}

	private static Host bare(Host host) {
		return new Host(host.address(), HostOs.LINUX, host.roles(), host.primary(), Settings.NONE,
				JsonNodeFactory.instance.objectNode());
	}

	private static char letter(ServerRole role) {
		return Character.toLowerCase(role.letter().charAt(0));
	}

}
