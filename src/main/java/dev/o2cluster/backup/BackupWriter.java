package dev.o2cluster.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all rows as one database transaction sees them.
 */
final class BackupWriter {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** 1980-01-01, the first moment a zip knows. */
	private static final long ALWAYS = 315532800000L;

	private static final int AT_A_TIME = 100;

	private final Connection connection;

	BackupWriter(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Writes a backup.
	 * @param out where to; closed afterwards
	 * @param now when that is
	 * @return what the backup holds
	 */
	Manifest write(OutputStream out, Instant now) throws IOException, SQLException {
		try (ZipOutputStream zip = new ZipOutputStream(new Seal(out), StandardCharsets.UTF_8)) {
			zip.setComment(Seal.COMMENT);
			List<Manifest.Content> contents = new ArrayList<>();
			for (Table table : Tables.of(this.connection)) {
				contents.add(write(table, zip));
			}
			Manifest manifest = new Manifest(Manifest.FORMAT, now.toString(), schema(), contents, key());
			begin(zip, Manifest.PATH);
			zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
			zip.closeEntry();
			return manifest;
		}
	}

	private Manifest.Content write(Table table, ZipOutputStream zip) throws IOException, SQLException {
		int count = 0;
		begin(zip, new Manifest.Content(table.name(), table.columns(), 0).path());
		try (Statement statement = this.connection.createStatement()) {
			statement.setFetchSize(AT_A_TIME);
			try (ResultSet rows = statement.executeQuery(table.select())) {
				while (rows.next()) {
					zip.write(JSON.writeValueAsBytes(values(table, rows)));
					zip.write('\n');
					count++;
				}
			}
		}
		zip.closeEntry();
		return new Manifest.Content(table.name(), table.columns(), count);
	}

	private static List<@Nullable Object> values(Table table, ResultSet row) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>();
		for (Column column : table.columns()) {
			values.add(column.read(row, values.size() + 1));
		}
		return values;
	}

	/** The migrations that were run, in their order. */
	private List<String> schema() throws SQLException {
		return schema(this.connection);
	}

	static List<String> schema(Connection connection) throws SQLException {
		List<String> versions = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
			while (rows.next()) {
				versions.add(rows.getString(1));
			}
		}
		versions.sort(null);
		return versions;
	}

	private Manifest.@Nullable KeyProbe key() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select salt, probe from secret_key")) {
			return rows.next() ? new Manifest.KeyProbe(rows.getString(1), rows.getString(2)) : null;
		}
	}

	private static void begin(ZipOutputStream zip, String path) throws IOException {
		ZipEntry entry = new ZipEntry(path);
		entry.setTime(ALWAYS);
		zip.putNextEntry(entry);
	}

}
