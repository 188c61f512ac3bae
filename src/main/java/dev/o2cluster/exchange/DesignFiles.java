package dev.o2cluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.release.Release;

/**
 * What every host should hold in {@code config/} by the design.
 *
 * @param release the release line that reads it
 * @param nodes the node files
 * @param shared the other files, by name
 */
record DesignFiles(Release release, List<NodeConfig> nodes, Map<String, BundleFile> shared) {

	private static final String CONFIG = "o2server/config/";

	static DesignFiles of(ClusterBundle design) {
		Map<String, BundleFile> shared = new TreeMap<>();
		design.of(design.topology().hosts().get(0)).files().forEach((file) -> {
			String name = file.path().startsWith(CONFIG) ? file.path().substring(CONFIG.length()) : "";
			if (!name.isEmpty() && !ConfigFiles.nodeFile(name)) {
				shared.put(name, file);
			}
		});
		return new DesignFiles(design.topology().release(), design.nodeConfigs().all(), shared);
	}

	boolean knows(String file) {
		return this.shared.containsKey(file) || this.nodes.stream().anyMatch((node) -> node.fileName().equals(file));
	}

}
