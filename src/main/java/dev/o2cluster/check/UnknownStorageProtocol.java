package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.release.Release;

/**
 * An external store with a protocol the release line does not speak. Which ones came with
 * 7.2 and later is not known in full.
 */
final class UnknownStorageProtocol extends Rule {

	UnknownStorageProtocol() {
		super("external-storage-protocol", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return !Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<String> known = ExternalFiles.of(cluster.topology().release()).protocols();
		cluster.topology()
			.surroundings()
			.externalStorage()
			.all()
			.filter(StorageSource::enable)
			.map(StorageSource::protocol)
			.distinct()
			.filter((protocol) -> !known.contains(protocol))
			.forEach((protocol) -> found.accept(problem("externalStorage", protocol,
					cluster.topology().release().versions(), String.join(", ", known))));
	}

}
