package dev.o2cluster.security;

import java.io.PrintStream;
import java.util.Locale;

import dev.o2cluster.secret.RandomPassword;
import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.text.Texts;
import dev.o2cluster.web.OwnAddress;

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

	private final OwnAddress address;

	private final PrintStream out = System.out;

	FirstUser(Accounts accounts, ConsoleProperties properties, OwnAddress address) {
		this.address = address;
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
			Texts texts = Texts.of("database", Locale.getDefault());
			this.out.printf("%n  %s%n  %s%n%n", texts.get("welcome.first", this.address.text(), ADMIN, password),
					texts.get("welcome.once"));
		}
	}

}
