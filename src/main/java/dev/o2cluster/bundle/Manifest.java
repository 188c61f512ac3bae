package dev.o2cluster.bundle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.o2cluster.content.ContentWriter;

/**
 * The list of checksums that {@code sha256sum -c} reads in the folder {@code o2server/}.
 */
final class Manifest {

	static final String PATH = Paths.ROOT + "MANIFEST.sha256";

	private Manifest() {
	}

	static BundleFile of(List<FileGroup> groups) {
		ContentWriter lines = new ContentWriter();
		for (FileGroup group : groups) {
			if (group.shared()) {
				lines.append(group.checksums());
			}
			else {
				lines.append(lines(group.files()));
			}
		}
		BundleFile manifest = BundleFile.of(PATH, lines.content());
		List<BundleFile> files = groups.stream().flatMap((group) -> group.files().stream()).toList();
		return files.stream().anyMatch(BundleFile::secret) ? manifest.masked(text(files, Manifest::shown)) : manifest;
	}

	static String lines(List<BundleFile> files) {
		return text(files, BundleFile::sha256);
	}

	/** The checksum of a short password lets anybody who sees it try passwords out. */
	private static String shown(BundleFile file) {
		return file.secret() ? Mask.HIDDEN : file.sha256();
	}

	private static String text(List<BundleFile> files, Function<BundleFile, String> sum) {
		return files.stream()
			.map((file) -> sum.apply(file) + "  " + file.path().substring(Paths.ROOT.length()) + "\n")
			.collect(Collectors.joining());
	}

}
