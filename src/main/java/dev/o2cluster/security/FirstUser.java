package dev.o2cluster.security;

import java.io.PrintStream;
import java.security.SecureRandom;

import dev.o2cluster.ConsoleProperties;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} at the first start. A random password is printed once to
 * standard output, past every log.
 */
@Component
class FirstUser implements ApplicationRunner {

	static final String ADMIN = "admin";

	/** Without letters and digits that look alike. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 16;

	private final Users users;

	private final PasswordEncoder passwords;

	private final ConsoleProperties properties;

	private final PrintStream out = System.out;

	FirstUser(Users users, PasswordEncoder passwords, ConsoleProperties properties) {
		this.users = users;
		this.passwords = passwords;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.users.count() > 0) {
			return;
		}
		String chosen = this.properties.adminPassword();
		boolean given = chosen != null && !chosen.isBlank();
		String password = (given && chosen != null) ? chosen : random();
		this.users.save(new UserEntity(ADMIN, this.passwords.encode(password)));
		if (!given) {
			this.out.printf("%n  First start. Sign in as %s with the password %s%n  It is shown only this once.%n%n",
					ADMIN, password);
		}
	}

	private static String random() {
		StringBuilder password = new StringBuilder();
		new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach((i) -> password.append(ALPHABET.charAt(i)));
		return password.toString();
	}

}
