package dev.o2cluster.startup;

import java.util.Locale;

import dev.o2cluster.topology.HostAddress;

/**
 * Something that answers once a server is up.
 *
 * @param kind how to ask
 * @param host whom to ask
 * @param port at which port
 * @param path what to ask for; empty for a bare connection
 */
public record Probe(Kind kind, HostAddress host, int port, String path) {

	/** How a probe asks. */
	public enum Kind {

		TCP, HTTP, HTTPS

	}

	static Probe tcp(HostAddress host, int port) {
		return new Probe(Kind.TCP, host, port, "");
	}

	static Probe http(boolean tls, HostAddress host, int port, String path) {
		return new Probe(tls ? Kind.HTTPS : Kind.HTTP, host, port, path);
	}

	/**
	 * The probe as an address to copy.
	 * @return a URL, such as {@code http://192.168.0.1:20030/x_program_center/jaxrs/echo}
	 * or {@code tcp://192.168.0.1:20050}
	 */
	public String url() {
		return this.kind.name().toLowerCase(Locale.ROOT) + "://" + this.host + ":" + this.port + this.path;
	}

	@Override
	public String toString() {
		return url();
	}

}
