package dev.o2cluster.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where a browser on this machine finds the console.
 */
@Component
public class OwnAddress {

	private final Environment settings;

	OwnAddress(Environment settings) {
		this.settings = settings;
	}

	/**
	 * The address of the first page.
	 * @return such as {@code http://localhost:8080}
	 */
	public String text() {
		boolean tls = this.settings.containsProperty("server.ssl.bundle")
				|| this.settings.containsProperty("server.ssl.key-store")
				|| this.settings.containsProperty("server.ssl.certificate");
		return (tls ? "https" : "http") + "://" + this.settings.getProperty("server.address", "localhost") + ":"
				+ this.settings.getProperty("local.server.port", "8080")
				+ this.settings.getProperty("server.servlet.context-path", "");
	}

}
