package dev.o2cluster.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column, the same for every database.
 *
 * @param name its name, lower case
 * @param kind what it holds
 */
record Column(String name, Kind kind) {

	/** What a column holds. */
	enum Kind {

		TEXT, NUMBER, FLAG, TIME, BYTES;

		/**
		 * The kind of a database's type.
		 * @param type the type by {@link Types}
		 * @param typeName the database's own name of it
		 * @return the kind
		 */
		static Kind of(int type, String typeName) {
			return switch (type) {
				case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
				case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
				case Types.BOOLEAN, Types.BIT -> FLAG;
				case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
				default -> {
					String name = typeName.toLowerCase(Locale.ROOT);
					if (name.equals("timestamptz") || name.contains("with time zone")) {
						yield TIME;
					}
					throw new IllegalStateException("A backup cannot hold the type " + typeName);
				}
			};
		}

	}

	/** Reads the column of a row as a value of JSON. */
	@Nullable Object read(ResultSet row, int position) throws SQLException {
		Object value = switch (this.kind) {
			case TEXT -> row.getString(position);
			case NUMBER -> row.getLong(position);
			case FLAG -> row.getBoolean(position);
			case TIME -> {
				OffsetDateTime time = row.getObject(position, OffsetDateTime.class);
				yield (time != null) ? time.toInstant().toString() : null;
			}
			case BYTES -> {
				byte[] bytes = row.getBytes(position);
				yield (bytes != null) ? Base64.getEncoder().encodeToString(bytes) : null;
			}
		};
		return row.wasNull() ? null : value;
	}

	/**
	 * Turns a value of JSON into one for a statement.
	 * @throws IllegalArgumentException if the value does not fit the column
	 */
	@Nullable Object parse(JsonNode value) {
		if (value.isNull()) {
			return null;
		}
		boolean fits = switch (this.kind) {
			case TEXT, TIME, BYTES -> value.isString();
			case NUMBER -> value.isIntegralNumber();
			case FLAG -> value.isBoolean();
		};
		if (!fits) {
			throw new IllegalArgumentException(this.name);
		}
		return switch (this.kind) {
			case TEXT -> value.stringValue();
			case NUMBER -> value.longValue();
			case FLAG -> value.booleanValue();
			case TIME -> Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC);
			case BYTES -> Base64.getDecoder().decode(value.stringValue());
		};
	}

}
