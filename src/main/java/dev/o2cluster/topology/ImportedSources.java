package dev.o2cluster.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;

/**
 * The files of external sources as they stood before the console took them over. They
 * hold passwords, so that a design only refers to them. Like {@link ImportedFiles} they
 * say how something is written, never what: as long as they say the same as the design,
 * they come out of it byte for byte.
 *
 * @param databases {@code externalDataSources.json}, where the console would write it
 * differently
 * @param stores {@code externalStorageSources.json}, where the console would write it
 * differently
 */
public record ImportedSources(Optional<SecretRef> databases, Optional<SecretRef> stores) {

	/** Nothing taken over: the console writes the files its own way. */
	public static final ImportedSources NONE = new ImportedSources(Optional.empty(), Optional.empty());

	/** The member of a document that holds them. */
	static final String PATH = "importedSources";

	/**
	 * Finds the text of a file.
	 * @param file the file's name below {@code config/}
	 * @return its reference; empty where none was taken over
	 */
	public Optional<SecretRef> of(String file) {
		return switch (file) {
			case ExternalFiles.DATA_SOURCES -> this.databases;
			case ExternalFiles.STORAGE_SOURCES -> this.stores;
			default -> Optional.empty();
		};
	}

	/**
	 * Remembers or forgets the text of a file.
	 * @param file the file's name below {@code config/}; any other than those of external
	 * sources changes nothing
	 * @param text its reference; empty to forget it
	 * @return the changed files
	 */
	public ImportedSources with(String file, Optional<SecretRef> text) {
		return switch (file) {
			case ExternalFiles.DATA_SOURCES -> new ImportedSources(text, this.stores);
			case ExternalFiles.STORAGE_SOURCES -> new ImportedSources(this.databases, text);
			default -> this;
		};
	}

	/**
	 * Forgets what nobody knows any more.
	 * @param values the values that are known
	 * @return the files whose text is among them
	 */
	public ImportedSources known(SecretValues values) {
		return new ImportedSources(this.databases.filter(values::has), this.stores.filter(values::has));
	}

	List<SecretRef> refs() {
		return Stream.of(this.databases, this.stores).flatMap(Optional::stream).toList();
	}

	boolean isEmpty() {
		return refs().isEmpty();
	}

}
