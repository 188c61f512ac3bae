package dev.o2cluster.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.change.FileChange.Kind;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.topology.HostAddress;

/**
 * One path in two states of a design.
 *
 * @param path the path
 * @param before the file as it is
 * @param after the file as it would be
 * @param hosts the hosts on which both are so
 */
record FilePair(String path, Optional<BundleFile> before, Optional<BundleFile> after, List<HostAddress> hosts) {

	static FilePair of(BundleFile before) {
		return new FilePair(before.path(), Optional.of(before), Optional.empty(), new ArrayList<>());
	}

	static FilePair with(Optional<BundleFile> before, BundleFile after) {
		return new FilePair(after.path(), before, Optional.of(after), new ArrayList<>());
	}

	String key() {
		return this.path + "\n" + hash(this.before) + "\n" + hash(this.after);
	}

	boolean differ() {
		return !hash(this.before).equals(hash(this.after));
	}

	FileChange change() {
		Kind kind = this.before.isEmpty() ? Kind.ADDED : (this.after.isEmpty() ? Kind.REMOVED : Kind.CHANGED);
		return new FileChange(this.path, this.hosts, kind, TextDiff.between(text(this.before), text(this.after)));
	}

	private static String hash(Optional<BundleFile> file) {
		return file.map(BundleFile::sha256).orElse("");
	}

	private static String text(Optional<BundleFile> file) {
		return file.map(BundleFile::preview).orElse("");
	}

}
