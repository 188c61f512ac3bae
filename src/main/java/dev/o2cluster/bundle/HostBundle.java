package dev.o2cluster.bundle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.HostAddress;

/**
 * Everything one host receives, to be unpacked in the folder that holds
 * {@code o2server/}.
 *
 * @param host the host
 * @param files its files, in the order they stand in the zip
 */
public record HostBundle(HostAddress host, List<BundleFile> files) {

	public HostBundle {
		files = List.copyOf(files);
	}

	/**
	 * Finds a file.
	 * @param path its path in the zip
	 * @return the file, if the bundle has it
	 */
	public Optional<BundleFile> file(String path) {
		return this.files.stream().filter((file) -> file.path().equals(path)).findFirst();
	}

	/**
	 * Names the bundle's content.
	 * @return a hash over all its files, as 64 hexadecimal digits
	 */
	public String fingerprint() {
		return Sha256.of(this.files.stream()
			.map((file) -> file.path() + "\0" + file.sha256() + "\n")
			.collect(Collectors.joining()));
	}

}
