package dev.o2cluster.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import dev.o2cluster.secret.store.SecretTransfer;
import dev.o2cluster.topology.store.Revisions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes backups while the console works, and restores them into an empty one: all of a
 * backup or nothing.
 */
@Component
public class Backups {

	private static final int AT_A_TIME = 200;

	private static final String AUDIT = "audit_entry";

	private final DataSource database;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final SecretTransfer secrets;

	private final Revisions revisions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Backups(DataSource database, TransactionTemplate transaction, SecretTransfer secrets, Revisions revisions,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.jdbc = new JdbcTemplate(database);
		this.transaction = transaction;
		this.secrets = secrets;
		this.revisions = revisions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a backup: one moment's state, whoever saves meanwhile.
	 * @param file where to; replaced where it exists
	 * @throws UncheckedIOException if the file cannot be written
	 */
	public void write(Path file) {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
			Manifest made = new BackupWriter(connection).write(Files.newOutputStream(file), this.clock.instant());
			connection.rollback();
			this.events.publishEvent(new BackupActivity(BackupActivity.Kind.MADE, made.rows("topology")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw translated(ex);
		}
	}

	/**
	 * Tells whether a backup can be restored here.
	 * @return whether there is no topology
	 */
	public boolean empty() {
		return Objects.equals(this.jdbc.queryForObject("select count(*) from topology", Long.class), 0L);
	}

	/**
	 * Restores a backup. Users, tokens, revisions, runs and the audit log become those of
	 * the backup, all sessions end; what this console's own audit log holds stays after
	 * them.
	 * @param file the backup
	 * @param key the key of the console it comes from, where that is another
	 * @throws BackupRefusedException if this console is not empty, the file is damaged or
	 * of another version, or the key does not open its secrets; nothing was changed then
	 */
	public void restore(Path file, Optional<String> key) {
		if (!empty()) {
			throw new BackupRefusedException("notEmpty");
		}
		List<Table> tables = tables();
		try (BackupFile backup = new BackupFile(file, tables, schema())) {
			SecretTransfer.@Nullable Translation translation = translation(backup.content(), key);
			tables.forEach((table) -> number(table, backup));
			this.transaction.executeWithoutResult((status) -> replace(backup, tables, translation));
			this.revisions.forget();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SecretTransfer.@Nullable Translation translation(Manifest backup, Optional<String> key) {
		Manifest.KeyProbe probe = backup.key();
		if (probe == null || backup.rows("secret") == 0) {
			return null;
		}
		return this.secrets.from(probe.salt(), probe.probe(), key)
			.orElseThrow(() -> new BackupRefusedException("key", backup.rows("secret")));
	}

	private void replace(BackupFile backup, List<Table> tables, SecretTransfer.@Nullable Translation translation) {
		Integer epoch = this.jdbc.queryForObject("select coalesce(max(epoch), 0) + 1 from console_user", Integer.class);
		Table audit = tables.stream().filter((table) -> table.name().equals(AUDIT)).findFirst().orElseThrow();
		List<Table> reversed = new ArrayList<>(tables);
		Collections.reverse(reversed);
		reversed.stream()
			.filter((table) -> table != audit)
			.forEach((table) -> this.jdbc.update("delete from " + table.name()));
		long move = Math.max(backup.highest(audit), highest(audit));
		this.jdbc.update("update " + AUDIT + " set id = id + ?", move);
		tables.forEach((table) -> insert(backup, table, translation));
		// no session of before can be taken for one of a restored user
		this.jdbc.update("update console_user set epoch = epoch + ?", epoch);
		int topologies = backup.content().rows("topology");
		if (!Objects.equals(this.jdbc.queryForObject("select count(*) from topology", Integer.class), topologies)) {
			throw new BackupRefusedException("notEmpty");
		}
		this.events.publishEvent(new BackupActivity(BackupActivity.Kind.RESTORED, topologies));
	}

	private void insert(BackupFile backup, Table table, SecretTransfer.@Nullable Translation translation) {
		boolean secret = table.name().equals("secret");
		List<@Nullable Object[]> rows = new ArrayList<>();
		backup.rows(table, (row) -> {
			if (secret && translation != null) {
				translate(table, row, translation);
			}
			rows.add(row);
			if (rows.size() == AT_A_TIME) {
				this.jdbc.batchUpdate(table.insert(), rows);
				rows.clear();
			}
		});
		this.jdbc.batchUpdate(table.insert(), rows);
	}

	private static void translate(Table table, @Nullable Object[] row, SecretTransfer.Translation translation) {
		long topology = (Long) Objects.requireNonNull(row[table.position("topology_id")]);
		String ref = (String) Objects.requireNonNull(row[table.position("ref")]);
		int ciphertext = table.position("ciphertext");
		row[ciphertext] = translation.translate(topology, ref, (byte[]) Objects.requireNonNull(row[ciphertext]));
	}

	/**
	 * Lets numbers go on behind the backup's. Done before, because a change of a table
	 * would end the transaction; it harms nobody where the restore fails.
	 */
	private void number(Table table, BackupFile backup) {
		if (table.identity() != null) {
			long next = Math.max(backup.highest(table), highest(table)) + highest(table) + 1;
			this.jdbc
				.execute("alter table " + table.name() + " alter column " + table.identity() + " restart with " + next);
		}
	}

	private long highest(Table table) {
		Long highest = this.jdbc
			.queryForObject("select coalesce(max(" + table.identity() + "), 0) from " + table.name(), Long.class);
		return Objects.requireNonNull(highest);
	}

	private List<Table> tables() {
		return Objects.requireNonNull(this.jdbc.execute((Connection connection) -> Tables.of(connection)));
	}

	private List<String> schema() {
		return Objects.requireNonNull(this.jdbc.execute((Connection connection) -> BackupWriter.schema(connection)));
	}

	private RuntimeException translated(SQLException ex) {
		return Objects.requireNonNull(this.jdbc.getExceptionTranslator().translate("backup", null, ex));
	}

}
