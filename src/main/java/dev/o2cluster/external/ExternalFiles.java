package dev.o2cluster.external;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import tools.jackson.core.type.TypeReference;

/**
 * What a release line knows about databases and file stores outside the cluster.
 *
 * @param dataSource the fields of an entry of {@code externalDataSources.json} besides
 * switch, URL, user, password and filters, in the order to write them
 * @param storageTypes the kinds of files it stores, in the order to write them; read in
 * the classes of 6.0.3, of which later lines dropped three and added one
 * @param protocols the ways it speaks to a file store; 7.2 and later know more
 * @param storageRootEnable whether {@code enable} at the root of
 * {@code externalStorageSources.json} switches the file, rather than its presence
 */
public record ExternalFiles(List<NodeField> dataSource, List<String> storageTypes, List<String> protocols,
		boolean storageRootEnable) {

	/** Name of the file that names databases, below {@code config/}. */
	public static final String DATA_SOURCES = "externalDataSources.json";

	/** Name of the file that names file stores, below {@code config/}. */
	public static final String STORAGE_SOURCES = "externalStorageSources.json";

	private static final Map<String, ExternalFiles> LINES = DataFile.read("lines.json", new TypeReference<>() {
	});

	public ExternalFiles {
		dataSource = List.copyOf(dataSource);
		storageTypes = List.copyOf(storageTypes);
		protocols = List.copyOf(protocols);
	}

	/**
	 * What a release line knows.
	 * @param release the line
	 * @return its fields, types and protocols
	 */
	public static ExternalFiles of(Release release) {
		return Objects.requireNonNull(LINES.get(release.id()));
	}

	/**
	 * Finds a field of a data source.
	 * @param name the field's key
	 * @return the field, if the line knows it
	 */
	public Optional<NodeField> field(String name) {
		return this.dataSource.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

}
