package dev.o2cluster.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a short while which password matched which stored hash, so that HTTP
 * Basic need not work out a slow hash on every request. Only successes are remembered,
 * under a keyed hash of password and stored hash together: a new password has another
 * stored hash and is checked afresh. The key never leaves the process.
 */
final class VerifiedPasswords implements PasswordEncoder {

	static final Duration KEPT = Duration.ofMinutes(5);

	static final int MOST = 1000;

	private static final String ALGORITHM = "HmacSHA256";

	private final PasswordEncoder slow;

	private final Clock clock;

	private final SecretKeySpec key;

	private final Map<ByteBuffer, Instant> verified = Collections.synchronizedMap(new Recent());

	VerifiedPasswords(PasswordEncoder slow, Clock clock) {
		this.slow = slow;
		this.clock = clock;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, ALGORITHM);
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return this.slow.encode(password);
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
		if (password == null || stored == null) {
			return false;
		}
		ByteBuffer name = name(password, stored);
		Instant until = this.verified.get(name);
		Instant now = this.clock.instant();
		if (until != null && until.isAfter(now)) {
			return true;
		}
		boolean matches = this.slow.matches(password, stored);
		if (matches) {
			this.verified.put(name, now.plus(KEPT));
		}
		return matches;
	}

	@Override
	public boolean upgradeEncoding(@Nullable String stored) {
		return this.slow.upgradeEncoding(stored);
	}

	int size() {
		return this.verified.size();
	}

	private ByteBuffer name(CharSequence password, String stored) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] secret = password.toString().getBytes(StandardCharsets.UTF_8);
			mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(secret.length).flip());
			mac.update(secret);
			return ByteBuffer.wrap(mac.doFinal(stored.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

	/** The most recently used successes. */
	private static final class Recent extends LinkedHashMap<ByteBuffer, Instant> {

		private static final long serialVersionUID = 1L;

		Recent() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
			return size() > MOST;
		}

	}

}
