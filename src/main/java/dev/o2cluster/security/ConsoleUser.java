package dev.o2cluster.security;

import java.time.Instant;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Who is signed in, as it was when that happened.
 */
class ConsoleUser extends User {

	private static final long serialVersionUID = 1L;

	private final int epoch;

	private final int failures;

	private final boolean mustChange;

	ConsoleUser(CurrentUser user, Instant now) {
		super(user.username(), user.passwordHash(), user.enabled(), true, true, !user.lockedAt(now),
				authorities(user.role()));
		this.epoch = user.epoch();
		this.failures = user.failures();
		this.mustChange = user.mustChange();
	}

	static List<GrantedAuthority> authorities(UserRole role) {
		return List.of(new SimpleGrantedAuthority("ROLE_" + role));
	}

	int epoch() {
		return this.epoch;
	}

	int failures() {
		return this.failures;
	}

	boolean mustChange() {
		return this.mustChange;
	}

}
