package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.belief.HostFolder;
import dev.o2cluster.release.Version;
import dev.o2cluster.topology.HostAddress;

/**
 * One host's files among those handed in.
 *
 * @param path the folder they came from
 * @param folder what O2OA would read of them
 * @param document the topology document our own bundles hold, if there is one
 * @param version what {@code version.o2} says, if it is there
 * @param seal what our own bundles bring beside their secrets, if there is something
 */
record HostDrop(String path, HostFolder folder, Optional<String> document, Optional<Version> version,
		Optional<String> seal) {

	/** The host without one of its files. */
	HostDrop without(String file) {
		Map<String, byte[]> config = new LinkedHashMap<>(this.folder.config());
		config.remove(file);
		return new HostDrop(this.path, new HostFolder(this.folder.label(), this.folder.nodeCfg(), config),
				this.document, this.version, this.seal);
	}

	/** Sorts a drop by hosts. */
	static List<HostDrop> of(Drop drop) {
		Map<String, Map<String, byte[]>> roots = new LinkedHashMap<>();
		drop.files()
			.forEach((path, bytes) -> roots.computeIfAbsent(DropPaths.root(path), (root) -> new LinkedHashMap<>())
				.put(DropPaths.inside(path), bytes));
		List<HostDrop> hosts = new ArrayList<>();
		roots.forEach((root, files) -> {
			HostFolder folder = HostFolder.of(root, files);
			if (!folder.config().isEmpty() || folder.nodeCfg().isPresent()) {
				hosts.add(of(root, folder, files));
			}
		});
		return hosts;
	}

	private static HostDrop of(String root, HostFolder folder, Map<String, byte[]> files) {
		HostFolder named = new HostFolder(label(root, folder), folder.nodeCfg().or(() -> folderName(root, folder)),
				folder.config());
		return new HostDrop(root, named, text(files, DropPaths.DOCUMENT),
				text(files, DropPaths.VERSION).flatMap(Version::ofFile), text(files, Seal.FILE));
	}

	/** What {@code node.cfg} says; without one, a folder can be named after its host. */
	private static String label(String root, HostFolder folder) {
		return folder.nodeCfg()
			.or(() -> folderName(root, folder))
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip())
			.filter((name) -> HostAddress.problemOf(name).isEmpty())
			.orElse(root.isEmpty() ? "/" : root);
	}

	private static Optional<byte[]> folderName(String root, HostFolder host) {
		for (String part : root.split("/")) {
			String name = part.endsWith(".zip") ? part.substring(0, part.length() - 4) : part;
			if (HostAddress.problemOf(name).isEmpty() && host.config().containsKey("node_" + name + ".json")) {
				return Optional.of(name.getBytes(StandardCharsets.UTF_8));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> text(Map<String, byte[]> files, String name) {
		return Optional.ofNullable(files.get(name)).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

}
