package dev.o2cluster.security;

import java.time.Clock;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Looks up who signs in.
 */
@Component
class ConsoleUserDetails implements UserDetailsService {

	private final CurrentUsers users;

	private final Clock clock;

	ConsoleUserDetails(CurrentUsers users, Clock clock) {
		this.users = users;
		this.clock = clock;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		return this.users.find(username)
			.map((user) -> new ConsoleUser(user, this.clock.instant()))
			.orElseThrow(() -> new UsernameNotFoundException("No such user"));
	}

}
