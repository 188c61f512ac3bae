package dev.o2cluster.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A user as other users see it.
 *
 * @param username the name it signs in with
 * @param role what it may do
 * @param enabled whether it may sign in at all
 * @param mustChange whether it still has a password that the console made
 * @param lockedUntil until when it has to wait after too many failures
 */
public record Account(String username, UserRole role, boolean enabled, boolean mustChange,
		@Nullable Instant lockedUntil) {

}
