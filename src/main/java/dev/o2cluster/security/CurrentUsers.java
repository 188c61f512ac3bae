package dev.o2cluster.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import dev.o2cluster.json.Sha256;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Looks up who sends a request. Every request asks, so it takes one plain statement and
 * neither a transaction nor an entity; nothing is remembered, so whoever is disabled is
 * refused at once.
 */
@Component
class CurrentUsers {

	/** Read by position, which is cheaper than looking for each name. */
	private static final String USER = "u.username, u.password_hash, u.role, u.enabled, u.must_change, u.failures, "
			+ "u.locked_until, u.epoch";

	private static final String BY_NAME = "select " + USER + " from console_user u where u.username = ?";

	private static final String BY_TOKEN = "select " + USER + ", t.scope from access_token t "
			+ "join console_user u on u.username = t.username where t.hash = ? and t.expires_at > ? and u.enabled";

	private final JdbcTemplate database;

	private final Clock clock;

	CurrentUsers(JdbcTemplate database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Somebody as the database has it now. */
	Optional<CurrentUser> find(String username) {
		return this.database.query(BY_NAME, (row, number) -> user(row), username).stream().findFirst();
	}

	/**
	 * Whom the secret of a personal access token stands for now, with no more rights than
	 * its scope.
	 */
	Optional<Authentication> ofToken(String secret) {
		Instant now = this.clock.instant();
		return this.database
			.query(BY_TOKEN, (row, number) -> authentication(row, now), Sha256.of(secret),
					OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.stream()
			.findFirst();
	}

	private static Authentication authentication(ResultSet row, Instant now) throws SQLException {
		CurrentUser user = user(row);
		boolean read = TokenScope.valueOf(row.getString(9)) == TokenScope.READ;
		return UsernamePasswordAuthenticationToken.authenticated(new ConsoleUser(user, now), null,
				ConsoleUser.authorities(read ? UserRole.VIEWER : user.role()));
	}

	private static CurrentUser user(ResultSet row) throws SQLException {
		OffsetDateTime lockedUntil = row.getObject(7, OffsetDateTime.class);
		return new CurrentUser(row.getString(1), row.getString(2), UserRole.valueOf(row.getString(3)),
				row.getBoolean(4), row.getBoolean(5), row.getInt(6),
				(lockedUntil != null) ? lockedUntil.toInstant() : null, row.getInt(8));
	}

}
