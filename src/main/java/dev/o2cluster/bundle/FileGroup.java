package dev.o2cluster.bundle;

import java.util.List;

import dev.o2cluster.content.Compressor;
import dev.o2cluster.content.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Files that stand next to one another in a bundle. What all hosts of a cluster get is
 * one group, compressed once and listed once.
 */
final class FileGroup {

	private final List<BundleFile> files;

	private final boolean shared;

	private @Nullable ZipPart zipped;

	private @Nullable Stretch checksums;

	private FileGroup(List<BundleFile> files, boolean shared) {
		this.files = List.copyOf(files);
		this.shared = shared;
	}

	/** Files of one host. */
	static FileGroup own(List<BundleFile> files) {
		return new FileGroup(files, false);
	}

	/** Files of all hosts. */
	static FileGroup shared(List<BundleFile> files) {
		return new FileGroup(files, true);
	}

	List<BundleFile> files() {
		return this.files;
	}

	boolean shared() {
		return this.shared;
	}

	/** The files as a zip holds them, worked out when they are first asked for. */
	synchronized ZipPart zipped(Compressor compressor) {
		ZipPart known = this.zipped;
		if (known == null) {
			known = ZipPart.of(this.files, this.shared, compressor);
			this.zipped = known;
		}
		return known;
	}

	/** The files' lines of the manifest, worked out when they are first asked for. */
	synchronized Stretch checksums() {
		Stretch known = this.checksums;
		if (known == null) {
			known = Stretch.common(Manifest.lines(this.files));
			this.checksums = known;
		}
		return known;
	}

}
