package dev.o2cluster.belief;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one host holds of O2OA's configuration.
 *
 * @param label what people call the host
 * @param nodeCfg the bytes of {@code local/node.cfg}, if it has one
 * @param config the files directly in {@code config/}, by name; must not be changed
 */
public record HostFolder(String label, Optional<byte[]> nodeCfg, Map<String, byte[]> config) {

	private static final String CONFIG = "config/";

	/**
	 * Sorts a host's files.
	 * @param label what people call the host
	 * @param files its files by their path in {@code o2server/}
	 * @return its folder
	 */
	public static HostFolder of(String label, Map<String, byte[]> files) {
		Map<String, byte[]> config = new LinkedHashMap<>();
		files.forEach((path, bytes) -> {
			String name = path.startsWith(CONFIG) ? path.substring(CONFIG.length()) : "";
			if (!name.isEmpty() && name.indexOf('/') < 0) {
				config.put(name, bytes);
			}
		});
		return new HostFolder(label, Optional.ofNullable(files.get("local/node.cfg")),
				Collections.unmodifiableMap(config));
	}

}
