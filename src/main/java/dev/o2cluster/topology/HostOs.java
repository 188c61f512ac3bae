package dev.o2cluster.topology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The operating systems O2OA ships start scripts for.
 */
public enum HostOs {

	LINUX, WINDOWS, MACOS, AIX, RASPI, ARM, MIPS;

	/**
	 * The system's name in documents.
	 * @return the key, such as {@code linux}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a system by its key.
	 * @param key a key, such as {@code linux}
	 * @return the system, if there is one
	 */
	public static Optional<HostOs> ofKey(String key) {
		return Arrays.stream(values()).filter((os) -> os.key().equals(key)).findFirst();
	}

}
