package dev.o2cluster.external;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;

/**
 * Every database product O2OA knows, from a data file.
 */
public final class DatabaseProducts {

	private static final List<DatabaseProduct> ALL = DataFile.read("databases.json", new TypeReference<>() {
	});

	private DatabaseProducts() {
	}

	/**
	 * The products.
	 * @return all of them, the most common first
	 */
	public static List<DatabaseProduct> all() {
		return ALL;
	}

	/**
	 * Finds a product.
	 * @param id its id, such as {@code postgresql}
	 * @return the product, if there is one
	 */
	public static Optional<DatabaseProduct> find(String id) {
		return ALL.stream().filter((product) -> product.id().equals(id)).findFirst();
	}

	/**
	 * Finds the product a URL belongs to, as O2OA does.
	 * @param url a JDBC URL
	 * @return the product, if O2OA knows it
	 */
	public static Optional<DatabaseProduct> ofUrl(String url) {
		String lower = url.strip().toLowerCase(Locale.ROOT);
		return ALL.stream().filter((product) -> lower.startsWith(product.prefix())).findFirst();
	}

}
