package dev.o2cluster.check;

import java.util.LinkedHashSet;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * Files people rely on in built-in stores that external ones take over from.
 */
final class FilesLeftBehind extends Rule {

	FilesLeftBehind() {
		super("external-storage-left", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse()
			.filter((data) -> cluster.topology().replaced().contains(ServerRole.STORAGE)
					&& !data.storageNames().isEmpty())
			.ifPresent((data) -> found.accept(problem("externalStorage", Listing.of(data.storageNames().keySet()),
					Listing.of(new LinkedHashSet<>(data.storageNames().values())))
				.because(data.storageNames())));
	}

}
