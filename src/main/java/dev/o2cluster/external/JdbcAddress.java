package dev.o2cluster.external;

import java.util.ArrayList;
import java.util.List;
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

	/** The servers that follow, as MySQL's and PostgreSQL's drivers take them. */
	private static final Pattern NEXT = Pattern.compile(",([A-Za-z0-9.-]+)(?::(\\d{1,5}))?(?![A-Za-z0-9._-])");

	/** Oracle's long form: {@code (ADDRESS=(PROTOCOL=TCP)(HOST=...)(PORT=...))}. */
	private static final Pattern DESCRIBED = Pattern
		.compile("(?i)\\(HOST\\s*=\\s*([A-Za-z0-9.-]+)\\s*\\)\\s*(?:\\(PORT\\s*=\\s*(\\d{1,5})\\s*\\))?");

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
		return endpoints(product).stream().findFirst();
	}

	/**
	 * Every port hosts may have to reach: a URL typed whole may name several servers that
	 * stand in for each other.
	 * @param product whose URL it is
	 * @return the ports, the first server's first; none where the URL does not tell
	 */
	public List<Endpoint> endpoints(DatabaseProduct product) {
		if (this.url.isEmpty()) {
			return this.host.isEmpty() ? List.of() : List.of(new Endpoint(this.host, this.port));
		}
		List<Endpoint> endpoints = new ArrayList<>();
		Matcher place = PLACE.matcher(this.url);
		if (place.find()) {
			endpoints.add(endpoint(place, product));
			Matcher more = NEXT.matcher(this.url).region(place.end(), this.url.length());
			while (more.lookingAt()) {
				endpoints.add(endpoint(more, product));
				more.region(more.end(), this.url.length());
			}
		}
		else {
			Matcher described = DESCRIBED.matcher(this.url);
			while (described.find()) {
				endpoints.add(endpoint(described, product));
			}
		}
		return List.copyOf(endpoints);
	}

	private static Endpoint endpoint(Matcher place, DatabaseProduct product) {
		return new Endpoint(place.group(1),
				(place.group(2) != null) ? Integer.parseInt(place.group(2)) : product.port());
	}

}
