package dev.o2cluster.bundle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of checksums that {@code sha256sum -c} reads in the folder {@code o2server/}.
 */
final class Manifest {

	static final String PATH = Paths.ROOT + "MANIFEST.sha256";

	private Manifest() {
	}

	static BundleFile of(List<FileGroup> groups) {
		return BundleFile.of(PATH, groups.stream().map(FileGroup::checksums).toList());
	}

	static Chunk lines(List<BundleFile> files) {
		return new Chunk(files.stream()
			.map((file) -> file.sha256() + "  " + file.path().substring(Paths.ROOT.length()) + "\n")
			.collect(Collectors.joining()));
	}

}
