package dev.o2cluster.topology;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The network address of a host, which O2OA also takes as the name of its node: an IPv4
 * address or a DNS name in lower case, at most 253 characters.
 *
 * @param value the normalised address
 */
public record HostAddress(String value) implements Comparable<HostAddress> {

	private static final int MAX_LENGTH = 253;

	private static final int MAX_LABEL_LENGTH = 63;

	private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.-]+");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	/** What people write for several hosts; as a name it would be one host. */
	private static final Pattern RANGE = Pattern.compile("(\\d+\\.){3}\\d+\\s*[-~/]\\s*[\\d.]+");

	private static final Pattern PORT = Pattern.compile("[a-z]+://.*|[^:]+:\\d+");

	private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");

	public HostAddress {
		Optional<String> problem = problemOf(value);
		if (problem.isPresent() || !value.equals(normalise(value))) {
			throw new IllegalArgumentException("Not a host address (" + problem.orElse("not normalised") + ")");
		}
	}

	/**
	 * Reads an address as typed: blanks around it and upper case are forgiven.
	 * @param text what was typed
	 * @return the address
	 * @throws IllegalArgumentException if {@link #problemOf(String)} names a reason
	 */
	public static HostAddress of(String text) {
		return new HostAddress(normalise(text));
	}

	/**
	 * Says why a text is not an address.
	 * @param text what was typed
	 * @return key of the message with the first reason; empty when it is an address
	 */
	public static Optional<String> problemOf(String text) {
		return Optional.ofNullable(reason(normalise(text)));
	}

	/**
	 * Brings a typed text to the form addresses are compared in.
	 * @param text what was typed
	 * @return the text without blanks around it, in lower case
	 */
	public static String normalise(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tells whether other hosts cannot mean this host by it.
	 * @return whether it is {@code localhost} or in 127.0.0.0/8
	 */
	public boolean loopback() {
		return this.value.equals("localhost") || this.value.endsWith(".localhost")
				|| (ipv4() && this.value.startsWith("127."));
	}

	/**
	 * Tells whether it is a number address rather than a name.
	 * @return whether it is an IPv4 address
	 */
	public boolean ipv4() {
		return numeric(this.value.substring(this.value.lastIndexOf('.') + 1));
	}

	/**
	 * Compares in text order, as O2OA orders its nodes: {@code 192.168.0.10} comes before
	 * {@code 192.168.0.2}.
	 */
	@Override
	public int compareTo(HostAddress other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static @Nullable String reason(String text) {
		if (text.isEmpty()) {
			return "address.empty";
		}
		if (text.length() > MAX_LENGTH) {
			return "address.tooLong";
		}
		if (RANGE.matcher(text).matches()) {
			return "address.range";
		}
		if (text.indexOf(':') >= 0) {
			return PORT.matcher(text).matches() ? "address.port" : "address.ipv6";
		}
		if (text.indexOf('_') >= 0) {
			return "address.underscore";
		}
		if (text.chars().anyMatch(Character::isWhitespace)) {
			return "address.space";
		}
		if (!ALLOWED.matcher(text).matches() || text.contains("..")) {
			return "address.unsafe";
		}
		// O2OA takes what stands before the first ".json" of the file name as the node
		if (text.contains(".json")) {
			return "address.json";
		}
		return labelReason(text.split("\\.", -1));
	}

	private static @Nullable String labelReason(String[] labels) {
		for (String label : labels) {
			if (label.isEmpty() || label.length() > MAX_LABEL_LENGTH || label.startsWith("-") || label.endsWith("-")) {
				return "address.label";
			}
		}
		boolean number = numeric(labels[labels.length - 1]);
		return (number && !octets(labels)) ? "address.ipv4" : null;
	}

	private static boolean octets(String[] labels) {
		if (labels.length != 4) {
			return false;
		}
		for (String label : labels) {
			if (!OCTET.matcher(label).matches() || Integer.parseInt(label) > 255) {
				return false;
			}
		}
		int first = Integer.parseInt(labels[0]);
		return first > 0 && first < 224;
	}

	private static boolean numeric(String label) {
		return NUMBER.matcher(label).matches();
	}

}
