package dev.o2cluster.external;

/**
 * A port outside the cluster that hosts connect to.
 *
 * @param host the host
 * @param port the port, 1 to 65535
 */
public record Endpoint(String host, int port) {

	@Override
	public String toString() {
		return this.host + ":" + this.port;
	}

}
