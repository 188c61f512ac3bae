package dev.o2cluster.outage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why nothing can be stored at the moment.
 */
public enum Outage {

	/** The disk is full. */
	FULL(HttpStatus.INSUFFICIENT_STORAGE),

	/** The database does not answer. */
	AWAY(HttpStatus.SERVICE_UNAVAILABLE);

	/** PostgreSQL's state of a full disk. */
	private static final String POSTGRES_FULL = "53100";

	private final HttpStatus status;

	Outage(HttpStatus status) {
		this.status = status;
	}

	/**
	 * Tells whether an exception comes from an outage and not from a fault of the
	 * console.
	 * @param failure the exception
	 * @return the outage, if there is one
	 */
	public static Optional<Outage> of(Throwable failure) {
		if (causes(failure).anyMatch(Outage::full)) {
			return Optional.of(FULL);
		}
		return causes(failure).anyMatch(Outage::away) ? Optional.of(AWAY) : Optional.empty();
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(50);
	}

	private static boolean full(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		boolean noSpace = cause instanceof IOException
				&& (message.contains("No space left") || message.contains("File too large")
						|| message.contains("Disk quota exceeded") || message.contains("not enough space"));
		return cause instanceof DiskFullException || noSpace
				|| cause instanceof SQLException sql && POSTGRES_FULL.equals(sql.getSQLState());
	}

	private static boolean away(Throwable cause) {
		return cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
				|| cause instanceof SQLException sql
						&& (ClosedDatabase.closed(sql) || String.valueOf(sql.getSQLState()).matches("(08|57P).*")
								|| String.valueOf(sql.getMessage()).equals("Connection is closed"));
	}

	/**
	 * What HTTP answers.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.status;
	}

}
