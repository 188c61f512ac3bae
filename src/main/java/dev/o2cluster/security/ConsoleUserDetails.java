package dev.o2cluster.security;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Looks up who signs in.
 */
@Component
class ConsoleUserDetails implements UserDetailsService {

	private final Users users;

	ConsoleUserDetails(Users users) {
		this.users = users;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		return this.users.findById(username)
			.map((user) -> User.withUsername(user.username()).password(user.passwordHash()).roles("ADMIN").build())
			.orElseThrow(() -> new UsernameNotFoundException("No such user"));
	}

}
