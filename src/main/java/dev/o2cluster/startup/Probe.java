package dev.o2cluster.startup;

import java.util.Locale;

import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;

/**
 * A question to a port that tells whether a server is up or down.
 *
 * @param kind how to ask
 * @param host whom to ask
 * @param port at which port
 * @param path what to ask for; empty for a bare connection
 * @param up whether an answer is hoped for; {@code false} after a stop, when the port has
 * to be closed
 * @param names a host the answer has to name; {@code null} where any answer will do
 */
public record Probe(Kind kind, HostAddress host, int port, String path, boolean up, @Nullable HostAddress names) {

	/** How a probe asks. */
	public enum Kind {

		TCP, HTTP, HTTPS

	}

	static Probe tcp(HostAddress host, int port) {
		return new Probe(Kind.TCP, host, port, "", true, null);
	}

	static Probe http(boolean tls, HostAddress host, int port, String path) {
		return new Probe(tls ? Kind.HTTPS : Kind.HTTP, host, port, path, true, null);
	}

	/** The same question, passed only by an answer that names a host. */
	Probe naming(HostAddress host) {
		return new Probe(this.kind, this.host, this.port, this.path, this.up, host);
	}

	/** The question whether the same port is closed. */
	Probe closed() {
		return new Probe(Kind.TCP, this.host, this.port, "", false, null);
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
		return this.up ? url() + ((this.names != null) ? " names " + this.names : "") : "closed " + url();
	}

}
