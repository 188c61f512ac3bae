package dev.o2cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole console on a random port, with a data folder of its own.
 * All such tests share one console, so each makes the topologies it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "console.admin-password=" + ConsoleTest.PASSWORD)
@Import({ ConsoleTest.QuickPasswords.class, Statements.class })
@ContextConfiguration(initializers = ConsoleTest.DataFolder.class)
public @interface ConsoleTest {

	/** The only user. */
	String USER = "admin";

	/** The password of the only user. */
	String PASSWORD = "Correct-Horse-9";

	/**
	 * Spares the tests' many requests the work that slows down guessing.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	class QuickPasswords {

		private static final int LEAST_STRENGTH = 4;

		@Bean
		@Primary
		PasswordEncoder quickPasswordEncoder() {
			return new BCryptPasswordEncoder(LEAST_STRENGTH);
		}

	}

	/**
	 * Gives the console an empty data folder in {@code target}.
	 */
	final class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("console.data-dir=" + create()).applyTo(context);
		}

		/**
		 * Creates an empty folder that {@code clean} removes.
		 * @return the folder
		 */
		public static Path create() {
			try {
				Path target = Files.createDirectories(Path.of("target"));
				return Files.createTempDirectory(target, "console-").toAbsolutePath();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
