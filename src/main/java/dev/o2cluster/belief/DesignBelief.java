package dev.o2cluster.belief;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;

/**
 * What the hosts of a designed cluster will believe once their bundles are unpacked.
 */
public final class DesignBelief {

	private static final String ROOT = "o2server/";

	private DesignBelief() {
	}

	/**
	 * Reads the bundles of a design.
	 * @param cluster the design and its files
	 * @return what follows
	 */
	public static ClusterBelief of(ClusterBundle cluster) {
		Map<String, byte[]> files = cluster.of(cluster.topology().hosts().get(0))
			.files()
			.stream()
			.filter((file) -> file.path().startsWith(ROOT))
			.collect(Collectors.toMap((file) -> file.path().substring(ROOT.length()), BundleFile::bytes));
		Map<String, byte[]> config = HostFolder.of("", files).config();
		List<HostFolder> folders = cluster.topology()
			.hosts()
			.stream()
			.map((host) -> new HostFolder(host.address().value(),
					Optional.of(host.address().value().getBytes(StandardCharsets.UTF_8)), config))
			.toList();
		return ClusterBelief.of(cluster.topology().release(), folders);
	}

}
