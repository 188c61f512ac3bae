package dev.o2cluster.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The audit log. It can be added to and read; nothing changes or removes an entry.
 */
@Component
public class AuditLog {

	private static final int LONGEST = 300;

	private static final int LONGEST_NAME = 100;

	private final JdbcClient database;

	private final Clock clock;

	AuditLog(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Adds an entry, within the transaction that is open, if one is. */
	void add(AuditEvent event, int times) {
		this.database.sql("""
				insert into audit_entry (at, username, address, action, subject, revision, detail, times)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param(cut(event.username(), LONGEST_NAME))
			.param(cut(event.address(), LONGEST_NAME))
			.param(event.action())
			.param(cut(event.subject(), LONGEST))
			.param(event.revision())
			.param(cut(event.detail(), LONGEST))
			.param(times)
			.update();
	}

	/**
	 * Finds entries, newest first.
	 * @param filter which ones
	 * @return the entries
	 */
	public List<AuditEntry> find(AuditFilter filter) {
		return this.database.sql("""
				select id, at, username, address, action, subject, revision, detail, times from audit_entry
				where id < ? and (? = '' or username = ?) and action like ? escape '!'
				and lower(subject) like ? escape '!'
				order by id desc limit ?""")
			.param(filter.before())
			.param(filter.username())
			.param(filter.username())
			.param(literal(filter.action()) + "%")
			.param("%" + literal(filter.subject().toLowerCase(Locale.ROOT)) + "%")
			.param(filter.limit())
			.query((row, number) -> entry(row))
			.list();
	}

	/**
	 * The actions the log knows of.
	 * @return the actions that occur, in order
	 */
	public List<String> actions() {
		return this.database.sql("select distinct action from audit_entry order by action").query(String.class).list();
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("username"), row.getString("address"), row.getString("action"), row.getString("subject"),
				row.getObject("revision", Integer.class), row.getString("detail"), row.getInt("times"));
	}

	private static String literal(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest) : text;
	}

}
