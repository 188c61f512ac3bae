package dev.o2cluster.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.StorageSource;

/**
 * Two external stores of one kind of files with one name.
 */
final class SharedExternalStorageName extends Rule {

	SharedExternalStorageName() {
		super("external-storage-names", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		ExternalStorage storage = cluster.topology().surroundings().externalStorage();
		if (storage.active(cluster.topology().release())) {
			Set<String> told = new HashSet<>();
			ExternalFiles.of(cluster.topology().release())
				.storageTypes()
				.forEach((type) -> shared(storage.of(type)).filter(told::add)
					.ifPresent((name) -> found.accept(problem("externalStorage", type, Listing.shortened(name)))));
		}
	}

	private static Optional<String> shared(List<StorageSource> sources) {
		Set<String> seen = new HashSet<>();
		return sources.stream()
			.filter(StorageSource::enable)
			.map(StorageSource::name)
			.filter((name) -> !seen.add(name))
			.findFirst();
	}

}
