package dev.o2cluster.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;

import dev.o2cluster.json.Sha256;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal access tokens. A secret has 256 random bits, so a fast hash of it is enough:
 * it can be neither guessed nor looked up.
 */
@Component
@Transactional
public class AccessTokens {

	/** Longest life of a token, in days. */
	public static final int MOST_DAYS = 366;

	/** Longest name, in characters. */
	public static final int MAX_NAME_LENGTH = 100;

	private static final int MOST_TOKENS = 50;

	/** What every secret begins with, so that scanners find one that leaked. */
	private static final String PREFIX = "o2c_";

	private static final int SECRET_BYTES = 32;

	private final TokenRows rows;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final SecureRandom random = new SecureRandom();

	AccessTokens(TokenRows rows, Clock clock, ApplicationEventPublisher events) {
		this.rows = rows;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Lists a user's tokens, newest first; expired ones included.
	 * @param username the user
	 * @return the tokens
	 */
	@Transactional(readOnly = true)
	public List<AccessToken> list(String username) {
		return this.rows.findByUsernameOrderByIdDesc(username).stream().map(TokenEntity::token).toList();
	}

	/**
	 * Makes a token.
	 * @param username whose it is
	 * @param name what its owner calls it
	 * @param scope what it may do
	 * @param days how long it lives
	 * @return its secret, which is kept nowhere
	 * @throws AccountRefusedException if name or life are out of bounds
	 */
	public String create(String username, String name, TokenScope scope, int days) {
		if (name.isBlank() || name.length() > MAX_NAME_LENGTH || name.codePoints().anyMatch(Character::isISOControl)) {
			throw new AccountRefusedException("tokenName", MAX_NAME_LENGTH);
		}
		if (days < 1 || days > MOST_DAYS) {
			throw new AccountRefusedException("tokenDays", MOST_DAYS);
		}
		if (this.rows.countByUsername(username) >= MOST_TOKENS) {
			throw new AccountRefusedException("tokenCount", MOST_TOKENS);
		}
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		AccessToken token = new AccessToken(0, name.strip(), scope, now, now.plus(Duration.ofDays(days)));
		this.rows.save(new TokenEntity(token, username, Sha256.of(secret)));
		this.events.publishEvent(new AccountChange("token.created", username, token.name(), username));
		return secret;
	}

	/**
	 * Ends a token.
	 * @param username whose it is
	 * @param id its number
	 */
	public void revoke(String username, long id) {
		this.rows.findByIdAndUsername(id, username).ifPresent((row) -> {
			this.rows.delete(row);
			this.events.publishEvent(new AccountChange("token.revoked", username, row.token().name(), username));
		});
	}

}
