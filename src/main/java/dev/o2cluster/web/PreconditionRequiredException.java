package dev.o2cluster.web;

/**
 * A change came without the header {@code If-Match}, so it could undo somebody's work.
 */
public class PreconditionRequiredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
