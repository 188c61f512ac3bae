package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of an earlier state of a design: an edit leaves most of them as they are, and
 * what is known of those, such as their checksums, need not be worked out again.
 *
 * @param files the files by their paths
 */
record KnownFiles(Map<String, BundleFile> files) {

	static final KnownFiles NONE = new KnownFiles(Map.of());

	static KnownFiles of(List<BundleFile> files) {
		return new KnownFiles(files.stream().collect(Collectors.toMap(BundleFile::path, Function.identity())));
	}

	/** A file with a text: the known one, if it says the same. */
	BundleFile file(String path, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		BundleFile known = this.files.get(path);
		return (known != null && Arrays.equals(known.bytes(), bytes)) ? known : BundleFile.open(path, bytes);
	}

}
