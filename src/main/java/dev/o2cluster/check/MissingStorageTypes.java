package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.StorageSource;

/**
 * Kinds of files that no external store takes.
 */
final class MissingStorageTypes extends Rule {

	MissingStorageTypes() {
		super("external-storage-types", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		ExternalStorage storage = cluster.topology().surroundings().externalStorage();
		if (storage.active(cluster.topology().release())) {
			List<String> missing = ExternalFiles.of(cluster.topology().release())
				.storageTypes()
				.stream()
				.filter((type) -> storage.of(type).stream().noneMatch(StorageSource::enable))
				.toList();
			if (!missing.isEmpty()) {
				found.accept(problem("externalStorage", Listing.of(missing)).because(missing));
			}
		}
	}

}
