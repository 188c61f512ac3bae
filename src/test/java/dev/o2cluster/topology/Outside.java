package dev.o2cluster.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;

/**
 * Databases and file stores outside the cluster, for tests.
 */
public final class Outside {

	/** The secret of {@link #database} and {@link #store}. */
	public static final SecretRef PASSWORD = new SecretRef("0123456789abcdef0123456789abcdef");

	/** Its value. */
	public static final SecretValues VALUES = SecretValues.NONE.with(PASSWORD, SecretValue.of("s3cret\"Wörd"));

	private Outside() {
	}

	/** A database on its product's port, such as {@code o2} on {@code 10.0.0.9}. */
	public static DataSource database(String product, String host, String name) {
		int port = DatabaseProducts.find(product).orElseThrow().port();
		return new DataSource(true, product, new JdbcAddress(host, port, name, "", "", ""), "o2", Optional.of(PASSWORD),
				List.of(), List.of(), Map.of());
	}

	/** A WebDAV store for every kind of files. */
	public static StorageSource store(String name, String host) {
		return new StorageSource(true, name, "webdav", host, 8080, "o2", Optional.of(PASSWORD), "o2oa", false, 100);
	}

	/** A design that uses databases outside. */
	public static Topology with(Topology topology, DataSource... sources) {
		return topology
			.withSurroundings(topology.surroundings().withExternalDatabase(new ExternalDatabase(List.of(sources))));
	}

	/** A design that uses file stores outside. */
	public static Topology with(Topology topology, StorageSource... sources) {
		return with(topology, new ExternalStorage(true, List.of(sources), Map.of()));
	}

	/** A design that uses file stores outside. */
	public static Topology with(Topology topology, ExternalStorage storage) {
		return topology.withSurroundings(topology.surroundings().withExternalStorage(storage));
	}

	/** The seed pair with a PostgreSQL on 10.0.0.9. */
	public static Topology seedPair(String release) {
		return with(SeedPair.of(release), database("postgresql", "10.0.0.9", "o2oa"));
	}

}
