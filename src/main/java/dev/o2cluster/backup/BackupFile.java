package dev.o2cluster.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that was found whole and fit for this console's tables before anything is done
 * with it.
 */
final class BackupFile implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ZipFile zip;

	private final Manifest manifest;

	/** The highest number of each table that numbers its rows. */
	private final Map<String, Long> highest = new HashMap<>();

	/**
	 * Opens a backup.
	 * @param file the file
	 * @param tables this console's tables
	 * @param schema this console's migrations
	 * @throws BackupRefusedException if it is no backup, damaged, or of another version
	 */
	BackupFile(Path file, List<Table> tables, List<String> schema) throws IOException {
		if (!Seal.holds(file)) {
			throw new BackupRefusedException("damaged");
		}
		this.zip = open(file);
		try {
			this.manifest = manifest();
			refuseOther(tables, schema);
			tables.forEach(this::check);
		}
		catch (BackupRefusedException ex) {
			this.zip.close();
			throw ex;
		}
	}

	private static ZipFile open(Path file) {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BackupRefusedException("damaged");
		}
	}

	private Manifest manifest() {
		try (InputStream in = entry(Manifest.PATH)) {
			JsonNode tree = JSON.readTree(in);
			int format = tree.path("format").asInt(0);
			if (format != Manifest.FORMAT) {
				throw new BackupRefusedException("format", format, Manifest.FORMAT);
			}
			return JSON.treeToValue(tree, Manifest.class);
		}
		catch (IOException | JacksonException ex) {
			throw new BackupRefusedException("damaged");
		}
	}

	private void refuseOther(List<Table> tables, List<String> schema) {
		boolean same = this.manifest.schema().equals(schema) && this.manifest.tables().size() == tables.size();
		for (int i = 0; same && i < tables.size(); i++) {
			Manifest.Content content = this.manifest.tables().get(i);
			same = content.name().equals(tables.get(i).name()) && content.columns().equals(tables.get(i).columns());
		}
		if (!same) {
			throw new BackupRefusedException("schema", String.join(", ", this.manifest.schema()),
					String.join(", ", schema));
		}
	}

	private void check(Table table) {
		int[] rows = new int[1];
		int number = (table.identity() != null) ? table.position(table.identity()) : -1;
		rows(table, (row) -> {
			rows[0]++;
			if (number >= 0 && row[number] instanceof Long value) {
				this.highest.merge(table.name(), value, Math::max);
			}
		});
		if (rows[0] != this.manifest.rows(table.name())) {
			throw new BackupRefusedException("damaged");
		}
	}

	Manifest content() {
		return this.manifest;
	}

	long highest(Table table) {
		return this.highest.getOrDefault(table.name(), 0L);
	}

	/** Reads the rows of a table, one after the other. */
	void rows(Table table, Consumer<@Nullable Object[]> reader) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				entry(new Manifest.Content(table.name(), table.columns(), 0).path()), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				reader.accept(row(table, line));
			}
		}
		catch (IOException | JacksonException | IllegalArgumentException | DateTimeException ex) {
			throw new BackupRefusedException("damaged");
		}
	}

	private static @Nullable Object[] row(Table table, String line) {
		JsonNode values = JSON.readTree(line);
		List<Column> columns = table.columns();
		if (!values.isArray() || values.size() != columns.size()) {
			throw new IllegalArgumentException(table.name());
		}
		List<@Nullable Object> row = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			row.add(columns.get(i).parse(values.get(i)));
		}
		return row.toArray();
	}

	private InputStream entry(String path) throws IOException {
		ZipEntry entry = this.zip.getEntry(path);
		if (entry == null) {
			throw new BackupRefusedException("damaged");
		}
		return this.zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
