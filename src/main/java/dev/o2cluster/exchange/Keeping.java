package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files with their hosts where the console itself would write them differently.
 */
final class Keeping {

	private Keeping() {
	}

	/**
	 * Keeps what has to be kept.
	 * @param topology a design that says the same as the files
	 * @param nodeFile a host's node file by its name; {@code null} for none
	 * @param nodeCfg a host's {@code node.cfg}; {@code null} for none
	 * @return the design, out of which the files come byte for byte
	 */
	static Topology keep(Topology topology, BiFunction<Host, String, byte @Nullable []> nodeFile,
			Function<Host, byte @Nullable []> nodeCfg) {
		NodeConfigs rendered = NodeConfigs.of(topology);
		return topology.withHosts(topology.hosts().stream().map((host) -> {
			NodeConfig config = rendered.of(host);
			Host kept = keep(host, config, nodeFile.apply(host, config.fileName()));
			return kept.withImported(kept.imported().withNodeCfg(text(host, nodeCfg.apply(host))));
		}).toList());
	}

	/** Keeps one host's node file, where it is written differently. */
	static Host keep(Host host, NodeConfig config, byte @Nullable [] file) {
		boolean same = Arrays.equals(file, config.text().getBytes(StandardCharsets.UTF_8));
		return same ? host : host.withImported(host.imported().withNodeFile(read(file)));
	}

	private static Optional<Sample> read(byte @Nullable [] file) {
		try {
			return (file != null) ? Optional.of(Sample.read(file)) : Optional.empty();
		}
		catch (InvalidTopologyException ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> text(Host host, byte @Nullable [] nodeCfg) {
		return Optional.ofNullable(nodeCfg)
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
			.filter((text) -> !text.equals(host.address().value()));
	}

}
