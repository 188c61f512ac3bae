package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What every topology has to fulfil before it is one.
 */
public final class Wholeness {

	/**
	 * What every file system and zip takes in a name, Chinese brackets and commas
	 * included.
	 */
	private static final String NAME_SIGNS = " -_.()（），、·【】";

	private Wholeness() {
	}

	static List<DocumentProblem> problemsOf(String name, String note, List<Host> hosts) {
		SortedMap<Integer, Host> rows = new TreeMap<>();
		for (int row = 0; row < hosts.size(); row++) {
			rows.put(row, hosts.get(row));
		}
		List<DocumentProblem> problems = new ArrayList<>(textProblems(name, note));
		problems.addAll(hostProblems(rows, hosts.size()));
		return problems;
	}

	static List<DocumentProblem> textProblems(String name, String note) {
		List<DocumentProblem> problems = new ArrayList<>(nameProblems(name));
		if (note.length() > Topology.MAX_NOTE_LENGTH) {
			problems.add(DocumentProblem.of("note", "note.tooLong", Topology.MAX_NOTE_LENGTH));
		}
		return problems;
	}

	/**
	 * Refuses what cannot be a topology's name.
	 * @param name the name
	 * @throws InvalidTopologyException if it is empty, too long or holds characters that
	 * file names cannot hold
	 */
	public static void refuseName(String name) {
		List<DocumentProblem> problems = nameProblems(name);
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
	}

	/**
	 * Judges the hosts that could be read.
	 * @param rows the readable hosts by their row, counted from 0
	 * @param size how many rows there are, readable or not
	 */
	static List<DocumentProblem> hostProblems(SortedMap<Integer, Host> rows, int size) {
		if (size == 0) {
			return List.of(DocumentProblem.of("hosts", "hosts.none"));
		}
		if (size > Topology.MAX_HOSTS) {
			return List.of(DocumentProblem.of("hosts", "hosts.tooMany", Topology.MAX_HOSTS, size));
		}
		List<DocumentProblem> problems = new ArrayList<>(addressProblems(rows, size));
		rows.forEach((row, host) -> {
			if (host.roles().isEmpty()) {
				problems.add(DocumentProblem.of("hosts[" + row + "].roles", "roles.none", host.address()));
			}
		});
		problems.addAll(primaryProblems(rows, rows.size() == size));
		return problems;
	}

	/** Names become names of files and parts of page titles. */
	private static List<DocumentProblem> nameProblems(String name) {
		if (name.isBlank()) {
			return List.of(DocumentProblem.of("name", "name.empty"));
		}
		if (name.length() > Topology.MAX_NAME_LENGTH) {
			return List.of(DocumentProblem.of("name", "name.tooLong", Topology.MAX_NAME_LENGTH));
		}
		boolean fine = name.codePoints()
			.allMatch((point) -> Character.isLetterOrDigit(point) || NAME_SIGNS.indexOf(point) >= 0);
		return (fine && name.equals(name.strip()) && !name.startsWith(".")) ? List.of()
				: List.of(DocumentProblem.of("name", "name.unsafe"));
	}

	private static List<DocumentProblem> addressProblems(SortedMap<Integer, Host> rows, int size) {
		List<DocumentProblem> problems = new ArrayList<>();
		Map<HostAddress, Integer> seen = new HashMap<>();
		rows.forEach((row, host) -> {
			HostAddress address = host.address();
			Integer earlier = seen.putIfAbsent(address, row);
			if (earlier != null) {
				problems.add(DocumentProblem.of(addressPath(row), "address.duplicate", address, earlier + 1, row + 1));
			}
			if (size > 1 && address.loopback()) {
				problems.add(DocumentProblem.of(addressPath(row), "address.loopback", address, size));
			}
		});
		return problems;
	}

	private static List<DocumentProblem> primaryProblems(SortedMap<Integer, Host> rows, boolean complete) {
		List<Map.Entry<Integer, Host>> primaries = rows.entrySet()
			.stream()
			.filter((row) -> row.getValue().primary())
			.toList();
		if (primaries.isEmpty()) {
			return complete ? List.of(DocumentProblem.of("hosts", "primary.none")) : List.of();
		}
		if (primaries.size() > 1) {
			String names = primaries.stream()
				.map((row) -> row.getValue().address().value())
				.collect(Collectors.joining(", "));
			return List.of(DocumentProblem.of(primaryPath(primaries.get(1)), "primary.several", names));
		}
		Host primary = primaries.get(0).getValue();
		return primary.runs(ServerRole.CENTER) ? List.of()
				: List.of(DocumentProblem.of(primaryPath(primaries.get(0)), "primary.noCenter", primary.address()));
	}

	private static String addressPath(int row) {
		return "hosts[" + row + "].address";
	}

	private static String primaryPath(Map.Entry<Integer, Host> row) {
		return "hosts[" + row.getKey() + "].primary";
	}

}
