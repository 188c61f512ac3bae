package dev.o2cluster.topology;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A warning that somebody accepted, with the reason. It holds only as long as the facts
 * behind the warning stay what they were.
 *
 * @param rule id of the rule that warns
 * @param host the host the warning sits on; {@code null} where it is about the whole
 * cluster
 * @param facts fingerprint of the facts that were accepted
 * @param reason why the warning is acceptable
 * @param by who accepted it
 */
public record Waiver(String rule, @Nullable HostAddress host, String facts, String reason, String by) {

	/** Longest reason, in characters. */
	public static final int MAX_REASON_LENGTH = 500;

	/** Longest rule id, fingerprint or name, in characters. */
	public static final int MAX_NAME_LENGTH = 80;

	/**
	 * The host the warning sits on.
	 * @return its address; empty where the warning is about the whole cluster
	 */
	public Optional<HostAddress> place() {
		return Optional.ofNullable(this.host);
	}

}
