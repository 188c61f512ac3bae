package dev.o2cluster.audit;

import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandOuts}.
 */
class HandOutsTests {

	@Test
	void theEndInterruptsNoWriteAndForgetsNone() throws InterruptedException {
		SlowLog log = new SlowLog();
		HandOuts handOuts = new HandOuts(log);
		AuditEvent taken = new AuditEvent("li", "127.0.0.1", "topology.downloaded", "oa", 1, "/bundle.zip");
		for (int times = 0; times < 3; times++) {
			handOuts.add(taken);
		}
		assertThat(log.inTheBackground.await(10, TimeUnit.SECONDS)).isTrue();
		handOuts.add(taken);
		handOuts.close();
		assertThat(log.written).containsExactly("1", "2", "1");
	}

	/** Takes a moment in the background, as a disk does. */
	private static final class SlowLog extends AuditLog {

		private final Queue<String> written = new ConcurrentLinkedQueue<>();

		private final CountDownLatch inTheBackground = new CountDownLatch(1);

		SlowLog() {
			super(JdbcClient.create(new DriverManagerDataSource()), Clock.systemUTC());
		}

		@Override
		void add(AuditEvent event, int times) {
			if (Thread.currentThread().getName().equals("audit")) {
				this.inTheBackground.countDown();
				try {
					Thread.sleep(200);
				}
				catch (InterruptedException ex) {
					this.written.add("interrupted");
					return;
				}
			}
			this.written.add(Integer.toString(times));
		}

	}

}
