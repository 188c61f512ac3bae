package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.topology.HostAddress;

/**
 * Everything one host receives, to be unpacked in the folder that holds
 * {@code o2server/}.
 */
public final class HostBundle {

	private final HostAddress host;

	private final List<FileGroup> groups;

	private final BundleFile manifest;

	/**
	 * Puts a bundle together.
	 * @param host the host
	 * @param groups its files in the order they stand in the zip, without the manifest,
	 * which comes last
	 */
	HostBundle(HostAddress host, List<FileGroup> groups) {
		this.host = host;
		this.groups = List.copyOf(groups);
		this.manifest = Manifest.of(groups);
	}

	public HostAddress host() {
		return this.host;
	}

	/**
	 * The files.
	 * @return its files, in the order they stand in the zip
	 */
	public List<BundleFile> files() {
		return groups().stream().flatMap((group) -> group.files().stream()).toList();
	}

	/** The files in the order they stand in the zip, by what is compressed together. */
	List<FileGroup> groups() {
		List<FileGroup> all = new ArrayList<>(this.groups);
		all.add(FileGroup.own(List.of(this.manifest)));
		return all;
	}

	/**
	 * Finds a file.
	 * @param path its path in the zip
	 * @return the file, if the bundle has it
	 */
	public Optional<BundleFile> file(String path) {
		return files().stream().filter((file) -> file.path().equals(path)).findFirst();
	}

	/**
	 * Names the bundle's content.
	 * @return the hash of its list of hashes, as 64 hexadecimal digits
	 */
	public String fingerprint() {
		return this.manifest.sha256();
	}

}
