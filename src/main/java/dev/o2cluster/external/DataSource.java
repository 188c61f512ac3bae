package dev.o2cluster.external;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;

/**
 * One database outside the cluster.
 *
 * @param enable whether O2OA uses it
 * @param product id of its product
 * @param address where it is
 * @param username the user to sign in as
 * @param password that user's password; empty for none
 * @param includes the entity classes kept in it, with a {@code *} at the end for several;
 * empty for all
 * @param excludes the entity classes not kept in it
 * @param fields chosen values of the further fields the release line has; the others keep
 * their defaults
 */
public record DataSource(boolean enable, String product, JdbcAddress address, String username,
		Optional<SecretRef> password, List<String> includes, List<String> excludes, Map<String, JsonNode> fields) {

	public DataSource {
		includes = List.copyOf(includes);
		excludes = List.copyOf(excludes);
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Its JDBC URL.
	 * @return the URL O2OA gets
	 */
	public String url() {
		return this.address.url(kind());
	}

	/**
	 * The port hosts have to reach.
	 * @return host and port; empty where its URL does not tell
	 */
	public Optional<Endpoint> endpoint() {
		return this.address.endpoint(kind());
	}

	/**
	 * Every port hosts may have to reach.
	 * @return the ports of all servers its URL names
	 */
	public List<Endpoint> endpoints() {
		return this.address.endpoints(kind());
	}

	/**
	 * Its product.
	 * @return the product with its id
	 */
	public DatabaseProduct kind() {
		return DatabaseProducts.find(this.product).orElseThrow();
	}

	public DataSource withEnable(boolean enable) {
		return new DataSource(enable, this.product, this.address, this.username, this.password, this.includes,
				this.excludes, this.fields);
	}

	public DataSource withFields(Map<String, JsonNode> fields) {
		return new DataSource(this.enable, this.product, this.address, this.username, this.password, this.includes,
				this.excludes, fields);
	}

}
