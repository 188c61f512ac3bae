package dev.o2cluster.external;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is: parts its product's URL is built from, or a URL typed whole.
 *
 * @param host its host; empty where the URL says it
 * @param port its port, 1 to 65535
 * @param database the name of the database, service or schema
 * @param server the name of the server, for products whose URL names one
 * @param parameters what follows the URL's separator
 * @param url a URL typed whole; empty where the parts make it
 */
public record JdbcAddress(String host, int port, String database, String server, String parameters, String url) {

	/** {@code //host:port} as most drivers write it, {@code @host:port} as Oracle's. */
	private static final Pattern PLACE = Pattern.compile("(?://|@)([A-Za-z0-9.-]+)(?::(\\d{1,5}))?(?![A-Za-z0-9._-])");

	/**
	 * Writes the URL.
	 * @param product whose URL it is
	 * @return the URL typed whole, or the one the parts make
	 */
	public String url(DatabaseProduct product) {
		if (!this.url.isEmpty()) {
			return this.url;
		}
		String built = product.url()
			.replace("{host}", this.host)
			.replace("{port}", Integer.toString(this.port))
			.replace("{database}", this.database)
			.replace("{server}", this.server);
		return this.parameters.isEmpty() ? built : built + product.separator() + this.parameters;
	}

	/**
	 * The port hosts have to reach.
	 * @param product whose URL it is
	 * @return the port; empty where a URL typed whole does not tell
	 */
	public Optional<Endpoint> endpoint(DatabaseProduct product) {
		if (this.url.isEmpty()) {
			return this.host.isEmpty() ? Optional.empty() : Optional.of(new Endpoint(this.host, this.port));
		}
		Matcher place = PLACE.matcher(this.url);
		if (!place.find()) {
			return Optional.empty();
		}
		int port = (place.group(2) != null) ? Integer.parseInt(place.group(2)) : product.port();
		return Optional.of(new Endpoint(place.group(1), port));
	}

}
