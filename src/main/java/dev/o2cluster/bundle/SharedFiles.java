package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Surroundings;

/**
 * The files beside the node files that are the same on every host. One whose secret is
 * not known is left out; a check says so.
 */
final class SharedFiles {

	/**
	 * Chance beside the secrets: with it in the manifest, neither the manifest's checksum
	 * nor anything made of it lets somebody without the bundle try out passwords.
	 */
	static final String SEAL = Paths.ROOT + "MANIFEST.seal";

	private SharedFiles() {
	}

	static List<BundleFile> of(Surroundings surroundings, SecretValues secrets) {
		List<BundleFile> files = new ArrayList<>();
		for (ClusterFile file : surroundings.clusterFiles()) {
			String path = Paths.CONFIG + file.name();
			file.bytes(secrets)
				.map((bytes) -> file.secret().isPresent() ? BundleFile.secret(path, bytes)
						: BundleFile.open(path, bytes))
				.ifPresent(files::add);
		}
		if (files.stream().anyMatch(BundleFile::secret)) {
			files.add(BundleFile.of(SEAL, seal(surroundings, secrets)));
		}
		return files;
	}

	/** The salts themselves, so that a bundle taken in again gives the same bytes. */
	private static String seal(Surroundings surroundings, SecretValues secrets) {
		StringBuilder salts = new StringBuilder();
		for (SecretRef ref : new TreeSet<>(surroundings.secretRefs())) {
			secrets.find(ref)
				.ifPresent((value) -> salts.append(ref)
					.append("  ")
					.append(HexFormat.of().formatHex(value.salt()))
					.append('\n'));
		}
		return salts.toString();
	}

}
