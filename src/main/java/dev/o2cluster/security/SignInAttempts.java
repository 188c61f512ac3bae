package dev.o2cluster.security;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Makes a user wait after too many wrong passwords, twice as long each time. The count
 * stands in the database, so neither a restart nor another process forgets it.
 */
@Component
class SignInAttempts {

	/** Wrong passwords without any wait. */
	static final int FREE = 5;

	static final Duration FIRST_WAIT = Duration.ofSeconds(30);

	static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	private final Users users;

	private final Clock clock;

	SignInAttempts(Users users, Clock clock) {
		this.users = users;
		this.clock = clock;
	}

	@EventListener
	void failed(AuthenticationFailureBadCredentialsEvent event) {
		String username = event.getAuthentication().getName();
		this.users.countFailure(username);
		this.users.findById(username)
			.filter((user) -> user.failures() >= FREE)
			.ifPresent((user) -> this.users.lock(username, this.clock.instant().plus(wait(user.failures()))));
	}

	@EventListener
	void succeeded(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof ConsoleUser user && user.failures() > 0) {
			this.users.forgive(user.getUsername());
		}
	}

	static Duration wait(int failures) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, Math.max(0, failures - FREE)));
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

}
