package dev.o2cluster.security;

import dev.o2cluster.MovedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VerifiedPasswords}.
 */
class VerifiedPasswordsTests {

	private final Slow slow = new Slow();

	private final MovedClock clock = new MovedClock();

	private final VerifiedPasswords passwords = new VerifiedPasswords(this.slow, this.clock);

	@Test
	void successIsWorkedOutOnce() {
		assertThat(this.passwords.matches("secret", "{x}secret")).isTrue();
		assertThat(this.passwords.matches("secret", "{x}secret")).isTrue();
		assertThat(this.slow.checks).isOne();
	}

	@Test
	void failureIsWorkedOutEveryTime() {
		assertThat(this.passwords.matches("wrong", "{x}secret")).isFalse();
		assertThat(this.passwords.matches("wrong", "{x}secret")).isFalse();
		assertThat(this.slow.checks).isEqualTo(2);
		assertThat(this.passwords.size()).isZero();
	}

	@Test
	void newStoredHashMakesTheOldPasswordWrongAtOnce() {
		assertThat(this.passwords.matches("secret", "{x}secret")).isTrue();
		assertThat(this.passwords.matches("secret", "{x}changed")).isFalse();
	}

	@Test
	void passwordAndHashCannotBeShiftedAgainstEachOther() {
		assertThat(this.passwords.matches("secret", "{x}secret")).isTrue();
		assertThat(this.passwords.matches("secret{x}", "secret")).isFalse();
	}

	@Test
	void successIsForgottenAfterAWhile() {
		this.passwords.matches("secret", "{x}secret");
		this.clock.forward(VerifiedPasswords.KEPT);
		this.passwords.matches("secret", "{x}secret");
		assertThat(this.slow.checks).isEqualTo(2);
	}

	@Test
	void memoryIsBounded() {
		for (int i = 0; i < VerifiedPasswords.MOST * 2; i++) {
			this.passwords.matches("secret" + i, "{x}secret" + i);
		}
		assertThat(this.passwords.size()).isEqualTo(VerifiedPasswords.MOST);
	}

	/** Counts how often it is asked. */
	private static final class Slow implements PasswordEncoder {

		private int checks;

		@Override
		public String encode(@Nullable CharSequence password) {
			return "{x}" + password;
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
			this.checks++;
			return encode(password).equals(stored);
		}

	}

}
