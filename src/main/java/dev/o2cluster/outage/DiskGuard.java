package dev.o2cluster.outage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.topology.store.TopologyWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Refuses changes of designs while a little space is left, so that sign-ins, ticks and
 * the audit log still have some and the database never has to close. Deleting is allowed.
 */
@Component
@Profile("!postgres")
class DiskGuard {

	/** What is left to everything else, in bytes. */
	static final long RESERVE = 16 * 1024 * 1024;

	private static final Logger LOGGER = LoggerFactory.getLogger(DiskGuard.class);

	private final Path folder;

	DiskGuard(ConsoleProperties properties) {
		this.folder = properties.dataDir();
	}

	@EventListener
	void changing(TopologyWrite write) {
		long usable = usable();
		if (usable < RESERVE) {
			LOGGER.error("Only {} bytes are left on the disk of {}: changes are refused below {}", usable, this.folder,
					RESERVE);
			throw new DiskFullException(usable);
		}
	}

	/** Some file systems tell nothing of themselves. */
	private long usable() {
		try {
			FileStore store = Files.getFileStore(Files.exists(this.folder) ? this.folder : Path.of("."));
			return (store.getTotalSpace() > 0) ? store.getUsableSpace() : Long.MAX_VALUE;
		}
		catch (IOException ex) {
			return Long.MAX_VALUE;
		}
	}

}
