package dev.o2cluster.preview;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;

/**
 * The bundle one host would receive, beside the one it receives as things are stored.
 */
public final class BundlePreview {

	/** What the paths of node files begin with. */
	private static final String NODE_FILES = "o2server/config/node_";

	private final HostBundle bundle;

	private final Optional<HostBundle> stored;

	private final List<PreviewFile> files;

	private BundlePreview(HostBundle bundle, Optional<HostBundle> stored) {
		this.bundle = bundle;
		this.stored = stored;
		this.files = bundle.files().stream().map((file) -> new PreviewFile(file.path(), changed(file))).toList();
	}

	/**
	 * Compares the bundles of a host.
	 * @param stored what follows from the stored topology
	 * @param edited what follows from the edited one; may be the same
	 * @param host a host of the edited topology
	 * @return the comparison
	 */
	public static BundlePreview of(ClusterBundle stored, ClusterBundle edited, Host host) {
		HostBundle bundle = edited.of(host);
		if (stored == edited) {
			return new BundlePreview(bundle, Optional.of(bundle));
		}
		return new BundlePreview(bundle, stored.topology().host(host.address().value()).map(stored::of));
	}

	public HostAddress host() {
		return this.bundle.host();
	}

	/**
	 * The files of the bundle.
	 * @return all of them, in the order of the zip
	 */
	public List<PreviewFile> files() {
		return this.files;
	}

	/**
	 * Finds a file.
	 * @param path its path in the zip
	 * @return the file as it would be, if the bundle has it
	 */
	public Optional<BundleFile> file(String path) {
		return this.bundle.file(path);
	}

	/**
	 * The file to show: the node file of the host that was just edited, where the edit
	 * changes it; but a file of another kind that is open and changes too stays open.
	 * @param open path of the open file
	 * @param other path of the edited host's node file, if a host was edited
	 * @return one of the two
	 */
	public String path(String open, @Nullable String other) {
		boolean stays = changed(open) && !open.startsWith(NODE_FILES);
		return (other != null && !stays && changed(other)) ? other : open;
	}

	private boolean changed(String path) {
		return this.files.stream().anyMatch((file) -> file.changed() && file.path().equals(path));
	}

	/**
	 * What the edit does to the lines of a file.
	 * @param file a file of the bundle
	 * @return every line, those that would go included; a file with a secret is masked
	 */
	public TextDiff diff(BundleFile file) {
		String before = this.stored.flatMap((bundle) -> bundle.file(file.path())).map(BundleFile::preview).orElse("");
		return TextDiff.between(before, file.preview());
	}

	private boolean changed(BundleFile file) {
		return this.stored.flatMap((bundle) -> bundle.file(file.path()))
			.filter((before) -> before == file || before.sha256().equals(file.sha256()))
			.isEmpty();
	}

}
