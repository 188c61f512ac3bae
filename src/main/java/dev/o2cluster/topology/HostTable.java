package dev.o2cluster.topology;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Hosts as a table: a header with {@code address} and any of {@code os}, {@code roles},
 * {@code primary}, then a row for each host, separated by commas, semicolons or tabs. An
 * address may be a range.
 */
final class HostTable {

	private static final Map<String, Column> HEADERS = headers();

	private static final String SEPARATORS = ",;\t";

	private static final Set<String> YES = Set.of("yes", "true", "1", "x", "*", "y", "是");

	private final Map<HostAddress, HostEntry> entries = new LinkedHashMap<>();

	private final List<DocumentProblem> problems = new ArrayList<>();

	private final List<Column> columns = new ArrayList<>();

	private enum Column {

		ADDRESS, OS, ROLES, PRIMARY

	}

	static boolean looksLike(String text) {
		String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		List<String> cells = Arrays.asList(first.split("[" + SEPARATORS + "]", -1));
		List<Column> known = cells.stream().map(HostTable::column).flatMap(Optional::stream).toList();
		return known.size() >= 2 && known.contains(Column.ADDRESS);
	}

	static HostInput parse(String text) {
		HostTable table = new HostTable();
		try (CSVParser rows = CSVFormat.DEFAULT.builder()
			.setDelimiter(separator(text))
			.setTrim(true)
			.setIgnoreEmptyLines(true)
			.get()
			.parse(new StringReader(text))) {
			rows.forEach((row) -> table.row(row, Math.toIntExact(rows.getCurrentLineNumber())));
		}
		catch (UncheckedIOException ex) {
			table.problem(1, "table.malformed");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new HostInput(List.copyOf(table.entries.values()), table.problems);
	}

	private static char separator(String text) {
		String header = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		return (char) header.chars().filter((sign) -> SEPARATORS.indexOf(sign) >= 0).findFirst().orElse(',');
	}

	private void row(CSVRecord row, int line) {
		if (this.columns.isEmpty()) {
			header(row, line);
			return;
		}
		if (row.size() > this.columns.size()) {
			problem(line, "table.cells", row.size(), this.columns.size());
			return;
		}
		HostList addresses = HostList.parse(cell(row, Column.ADDRESS));
		addresses.problems().forEach((problem) -> problem(line, problem.code(), problem.arguments().toArray()));
		if (addresses.addresses().isEmpty() && addresses.problems().isEmpty()) {
			problem(line, "address.empty");
		}
		HostOs os = os(cell(row, Column.OS), line);
		String roles = cell(row, Column.ROLES);
		boolean primary = roles.endsWith("*") || YES.contains(cell(row, Column.PRIMARY).toLowerCase(Locale.ROOT));
		Optional<Set<ServerRole>> given = roles.isEmpty() ? Optional.empty() : Optional.of(roles(roles, line));
		addresses.addresses().forEach((address) -> add(new HostEntry(address, os, given, primary), line));
	}

	private void header(CSVRecord row, int line) {
		for (String cell : row) {
			Optional<Column> column = column(cell);
			if (column.isEmpty() || this.columns.contains(column.get())) {
				problem(line, column.isEmpty() ? "table.column" : "table.columnTwice", shortened(cell));
			}
			this.columns.add(column.orElse(Column.PRIMARY));
		}
	}

	private void add(HostEntry entry, int line) {
		if (this.entries.size() >= Topology.MAX_HOSTS) {
			problem(line, "hosts.tooMany", Topology.MAX_HOSTS, this.entries.size() + 1);
		}
		else if (this.entries.putIfAbsent(entry.address(), entry) != null) {
			problem(line, "table.twice", entry.address());
		}
	}

	private String cell(CSVRecord row, Column column) {
		int at = this.columns.indexOf(column);
		return (at < 0 || at >= row.size()) ? "" : row.get(at);
	}

	private HostOs os(String cell, int line) {
		Optional<HostOs> os = cell.isEmpty() ? Optional.of(HostOs.LINUX) : HostOs.ofKey(cell.toLowerCase(Locale.ROOT));
		if (os.isEmpty()) {
			problem(line, "os.unknown", shortened(cell),
					String.join(", ", Arrays.stream(HostOs.values()).map(HostOs::key).toList()));
		}
		return os.orElse(HostOs.LINUX);
	}

	/** Letters as in the one-line form, or names with anything between them. */
	private Set<ServerRole> roles(String cell, int line) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		String text = cell.toLowerCase(Locale.ROOT).replace("*", "");
		List<String> words = text.matches("[wcasd]+") ? List.of(text.split("")) : List.of(text.split("[^a-z]+"));
		for (String word : words) {
			Optional<ServerRole> role = Arrays.stream(ServerRole.values())
				.filter((one) -> one.key().equals(word) || one.letter().equalsIgnoreCase(word))
				.findFirst();
			role.ifPresent(roles::add);
			if (role.isEmpty()) {
				problem(line, "role.unknown", shortened(cell),
						String.join(", ", Arrays.stream(ServerRole.values()).map(ServerRole::key).toList()));
			}
		}
		return roles;
	}

	private static Optional<Column> column(String header) {
		return Optional.ofNullable(HEADERS.get(header.strip().toLowerCase(Locale.ROOT)));
	}

	private static Map<String, Column> headers() {
		Map<String, Column> headers = new LinkedHashMap<>();
		List.of("address", "host", "ip", "地址", "主机").forEach((name) -> headers.put(name, Column.ADDRESS));
		List.of("os", "system", "操作系统", "系统").forEach((name) -> headers.put(name, Column.OS));
		List.of("roles", "role", "角色").forEach((name) -> headers.put(name, Column.ROLES));
		List.of("primary", "主中心").forEach((name) -> headers.put(name, Column.PRIMARY));
		return headers;
	}

	private void problem(int line, String code, Object... arguments) {
		this.problems.add(DocumentProblem.of(Integer.toString(line), code, arguments));
	}

	private static String shortened(String cell) {
		return SettingsFit.shortened(cell);
	}

}
