package dev.o2cluster.audit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes downloads down. Who takes what is in the log before the bytes leave; when the
 * same is taken again within a minute, that is counted and written once a second, equal
 * ones as one entry with their number, so that thousands a second neither wait for the
 * log nor flood it.
 */
@Component
class HandOuts {

	private static final Logger LOGGER = LoggerFactory.getLogger(HandOuts.class);

	private static final Duration PERIOD = Duration.ofSeconds(1);

	private static final Duration REMEMBERED = Duration.ofMinutes(1);

	private static final int MOST = 10_000;

	private final AuditLog log;

	private final Map<AuditEvent, Boolean> told = Caffeine.newBuilder()
		.expireAfterWrite(REMEMBERED)
		.maximumSize(MOST)
		.executor(Runnable::run)
		.<AuditEvent, Boolean>build()
		.asMap();

	private final Map<AuditEvent, Integer> waiting = new ConcurrentHashMap<>();

	private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "audit");
		thread.setDaemon(true);
		return thread;
	});

	HandOuts(AuditLog log) {
		this.log = log;
		this.writer.scheduleWithFixedDelay(this::write, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
	}

	void add(AuditEvent event) {
		if (first(event)) {
			write(event, 1);
			return;
		}
		this.waiting.merge(event, 1, Integer::sum);
		if (this.waiting.size() > MOST) {
			write();
		}
	}

	/** Within a transaction it has to wait: a roll-back would take the entry along. */
	private boolean first(AuditEvent event) {
		return !TransactionSynchronizationManager.isActualTransactionActive()
				&& this.told.putIfAbsent(event, Boolean.TRUE) == null;
	}

	synchronized void write() {
		for (AuditEvent event : this.waiting.keySet()) {
			Integer times = this.waiting.remove(event);
			if (times != null) {
				write(event, times);
			}
		}
	}

	private void write(AuditEvent event, int times) {
		try {
			this.log.add(event, times);
		}
		catch (DataAccessException ex) {
			this.waiting.merge(event, times, Integer::sum);
			LOGGER.error("A download could not be written to the audit log and waits", ex);
		}
	}

	/** Interrupts nobody: that would close the file of a database just being written. */
	@PreDestroy
	void close() {
		this.writer.shutdown();
		write();
	}

}
