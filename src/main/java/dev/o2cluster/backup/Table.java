package dev.o2cluster.backup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A table that backups hold.
 *
 * @param name its name, lower case
 * @param columns its columns in their order
 * @param key the columns of its primary key
 * @param identity the column that numbers its rows; {@code null} where there is none
 * @param parents the tables its rows point to
 */
record Table(String name, List<Column> columns, List<String> key, @Nullable String identity, Set<String> parents) {

	/** Reads all rows in an order that depends on nothing but them. */
	String select() {
		return "select " + names() + " from " + this.name + " order by " + String.join(", ", this.key);
	}

	String insert() {
		String marks = this.columns.stream().map((column) -> "?").collect(Collectors.joining(", "));
		return "insert into " + this.name + " (" + names() + ") values (" + marks + ")";
	}

	/** Where a column stands in a row. */
	int position(String column) {
		return this.columns.stream().map(Column::name).toList().indexOf(column);
	}

	private String names() {
		return this.columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

}
