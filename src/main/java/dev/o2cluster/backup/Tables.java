package dev.o2cluster.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Finds out from the database itself which tables there are, so that none is forgotten.
 */
final class Tables {

	/**
	 * What belongs to this console and not to what it keeps: its migrations, sessions and
	 * key, and what is true for a moment only.
	 */
	static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "spring_session", "spring_session_attributes",
			"presence", "turn", "secret_key");

	private final DatabaseMetaData database;

	private final String schema;

	private Tables(Connection connection) throws SQLException {
		this.database = connection.getMetaData();
		this.schema = connection.getSchema();
	}

	/**
	 * Reads the tables.
	 * @param connection a connection to the database
	 * @return the tables, each after those its rows point to
	 */
	static List<Table> of(Connection connection) throws SQLException {
		return new Tables(connection).read();
	}

	private List<Table> read() throws SQLException {
		TreeMap<String, Table> all = new TreeMap<>();
		try (ResultSet rows = this.database.getTables(null, this.schema, "%", new String[] { "TABLE", "BASE TABLE" })) {
			while (rows.next()) {
				String name = rows.getString("TABLE_NAME");
				if (!LEFT_OUT.contains(lower(name))) {
					all.put(lower(name), table(name));
				}
			}
		}
		List<Table> sorted = new ArrayList<>();
		Set<String> done = new HashSet<>();
		all.values().forEach((table) -> add(table, all, done, sorted));
		return sorted;
	}

	private static void add(Table table, TreeMap<String, Table> all, Set<String> done, List<Table> sorted) {
		if (done.add(table.name())) {
			table.parents().stream().map(all::get).forEach((parent) -> add(parent, all, done, sorted));
			sorted.add(table);
		}
	}

	private Table table(String name) throws SQLException {
		List<Column> columns = new ArrayList<>();
		@Nullable String identity = null;
		try (ResultSet rows = this.database.getColumns(null, this.schema, name, "%")) {
			while (rows.next()) {
				String column = lower(rows.getString("COLUMN_NAME"));
				columns.add(new Column(column, Column.Kind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME"))));
				identity = "YES".equals(rows.getString("IS_AUTOINCREMENT")) ? column : identity;
			}
		}
		columns.sort(Comparator.comparing(Column::name));
		return new Table(lower(name), List.copyOf(columns), key(name), identity, parents(name));
	}

	private List<String> key(String table) throws SQLException {
		TreeMap<Integer, String> key = new TreeMap<>();
		try (ResultSet rows = this.database.getPrimaryKeys(null, this.schema, table)) {
			while (rows.next()) {
				key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
			}
		}
		return List.copyOf(key.values());
	}

	private Set<String> parents(String table) throws SQLException {
		Set<String> parents = new TreeSet<>();
		try (ResultSet rows = this.database.getImportedKeys(null, this.schema, table)) {
			while (rows.next()) {
				parents.add(lower(rows.getString("PKTABLE_NAME")));
			}
		}
		return parents;
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
