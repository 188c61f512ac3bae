package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProduct;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.topology.UserEntry.Certificate;
import tools.jackson.databind.JsonNode;

/**
 * Random databases, file stores, entries and service units for random designs.
 */
final class RandomSurroundings {

	private final Random random;

	private final RandomTopologies values;

	RandomSurroundings(Random random, RandomTopologies values) {
		this.random = random;
		this.values = values;
	}

	Surroundings around(Surroundings files, Release release) {
		Surroundings surroundings = files;
		if (this.random.nextBoolean()) {
			surroundings = surroundings.withExternalDatabase(new ExternalDatabase(
					List.of(dataSource(release), dataSource(release)).subList(0, 1 + this.random.nextInt(2))));
		}
		if (this.random.nextBoolean()) {
			surroundings = surroundings.withExternalStorage(storage(release));
		}
		if (this.random.nextBoolean()) {
			surroundings = surroundings.withEntry(Optional.of(entry()));
		}
		return this.random.nextBoolean() ? surroundings
				: surroundings.withServiceUnits(Optional.of(new ServiceUnits("o2oa", "/srv/o2server")));
	}

	private DataSource dataSource(Release release) {
		DatabaseProduct product = DatabaseProducts.all().get(this.random.nextInt(DatabaseProducts.all().size()));
		String url = this.random.nextBoolean() ? "" : product.prefix() + "//db.corp/x?a=1";
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		ExternalFiles.of(release)
			.dataSource()
			.stream()
			.filter((field) -> this.random.nextInt(4) == 0)
			.forEach((field) -> fields.put(field.name(), this.values.value(release, field)));
		return new DataSource(this.random.nextBoolean(), product.id(),
				new JdbcAddress("db" + this.random.nextInt(9) + ".corp", 1 + this.random.nextInt(65_535), "o2",
						product.needsServer() ? "ol1" : "", this.random.nextBoolean() ? "" : "a=1", url),
				this.random.nextBoolean() ? "" : "o2", password(), List.of("com.x.mind.*"), List.of(), fields);
	}

	private ExternalStorage storage(Release release) {
		Map<String, List<StorageSource>> types = new LinkedHashMap<>();
		List<String> known = new ArrayList<>(ExternalFiles.of(release).storageTypes());
		types.put(known.get(this.random.nextInt(known.size())), List.of(store("1")));
		return new ExternalStorage(this.random.nextBoolean(), List.of(store("1"), store("2")),
				this.random.nextBoolean() ? types : Map.of());
	}

	private StorageSource store(String name) {
		return new StorageSource(this.random.nextBoolean(), name, "sftp", "files.corp", 22, "o2", password(),
				this.random.nextBoolean() ? "" : "/o2", this.random.nextBoolean(), this.random.nextInt(200));
	}

	private UserEntry entry() {
		Optional<Certificate> tls = this.random.nextBoolean() ? Optional.empty()
				: Optional.of(new Certificate("/etc/ssl/o2.crt", "/etc/ssl/o2.key"));
		return new UserEntry("oa.corp", 1 + this.random.nextInt(65_535), tls, this.random.nextBoolean(),
				this.random.nextBoolean() ? "/" : "/o2oa", 20030, 20020, 1 + this.random.nextInt(2000),
				300 + this.random.nextInt(900),
				this.random.nextBoolean() ? Optional.empty() : Optional.of(HostAddress.of("10.0.0.1")));
	}

	private Optional<SecretRef> password() {
		return this.random.nextBoolean() ? Optional.empty()
				: Optional.of(new SecretRef(String.format("%032x", this.random.nextLong())));
	}

}
