package dev.o2cluster.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the database says of a user at the moment.
 *
 * @param username the user's name
 * @param passwordHash the stored hash of the password
 * @param role what the user may do
 * @param enabled whether the user may sign in
 * @param mustChange whether the password is one the console made
 * @param failures how often in a row a wrong password was typed
 * @param lockedUntil until when wrong passwords keep the user out; {@code null} for never
 * @param epoch grows with every change that ends the user's sessions
 */
record CurrentUser(String username, String passwordHash, UserRole role, boolean enabled, boolean mustChange,
		int failures, @Nullable Instant lockedUntil, int epoch) {

	boolean lockedAt(Instant time) {
		return this.lockedUntil != null && this.lockedUntil.isAfter(time);
	}

}
