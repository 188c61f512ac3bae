package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.release.Release;

/**
 * External stores switched off as a whole in a line that does not look at that switch.
 */
final class IdleStorageSwitch extends Rule {

	IdleStorageSwitch() {
		super("external-storage-switch", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return !ExternalFiles.of(release).storageRootEnable();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		ExternalStorage storage = cluster.topology().surroundings().externalStorage();
		if (!storage.isEmpty() && !storage.enable()) {
			found.accept(problem("externalStorage", cluster.topology().release().versions()));
		}
	}

}
