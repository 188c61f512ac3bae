package dev.o2cluster.security;

import java.io.PrintStream;

import dev.o2cluster.secret.RandomPassword;
import dev.o2cluster.ConsoleProperties;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} at the first start. A random password is printed once to
 * standard output, past every log.
 */
@Component
class FirstUser implements ApplicationRunner {

	static final String ADMIN = "admin";

	private final Accounts accounts;

	private final ConsoleProperties properties;

	private final PrintStream out = System.out;

	FirstUser(Accounts accounts, ConsoleProperties properties) {
		this.accounts = accounts;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (!this.accounts.none()) {
			return;
		}
		String chosen = this.properties.adminPassword();
		boolean given = chosen != null && !chosen.isBlank();
		String password = (given && chosen != null) ? chosen : RandomPassword.next();
		if (this.accounts.createFirst(ADMIN, password, !given) && !given) {
			this.out.printf("%n  First start. Sign in as %s with the password %s%n  It is shown only this once.%n%n",
					ADMIN, password);
		}
	}

}
