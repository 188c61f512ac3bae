package dev.o2cluster.clusterfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Topology;

/**
 * A design with other cluster files, and the secrets that are new in it.
 *
 * @param topology the changed design
 * @param values the new secrets' values, to be saved with the design
 */
public record ClusterFileEdit(Topology topology, SecretValues values) {

	/**
	 * Begins an edit.
	 * @param topology the design as it is
	 * @return an edit that changes nothing yet
	 */
	public static ClusterFileEdit of(Topology topology) {
		return new ClusterFileEdit(topology, SecretValues.NONE);
	}

	/**
	 * Puts a file in place of the one with its name, or beside the others. The same
	 * content again changes nothing.
	 * @param name the file's name
	 * @param bytes its content
	 * @param secret whether it holds secrets
	 * @param known the values of the design's secrets
	 * @return the edit with the file
	 * @throws dev.o2cluster.topology.InvalidTopologyException if name or size are refused
	 */
	public ClusterFileEdit put(String name, byte[] bytes, boolean secret, SecretValues known) {
		Optional<ClusterFile> old = this.topology.surroundings().clusterFile(name);
		boolean same = old.filter((file) -> file.secret().isPresent() == secret)
			.flatMap((file) -> file.bytes(known))
			.filter((content) -> Arrays.equals(content, bytes))
			.isPresent();
		if (same) {
			return this;
		}
		// an open one first, which refuses what is too large
		ClusterFile open = ClusterFile.open(name, bytes);
		if (!secret) {
			return new ClusterFileEdit(with(open), this.values);
		}
		SecretRef ref = SecretRef.random();
		return new ClusterFileEdit(with(ClusterFile.secret(name, ref)), this.values.with(ref, SecretValue.of(bytes)));
	}

	/**
	 * Writes {@code token.json}; what is not composed stays as it is.
	 * @param token the passwords
	 * @param known the values of the design's secrets
	 * @return the edit with the file
	 */
	public ClusterFileEdit compose(TokenJson token, SecretValues known) {
		Optional<String> old = this.topology.surroundings()
			.clusterFile(TokenJson.NAME)
			.flatMap((file) -> file.bytes(known))
			.map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
		return put(TokenJson.NAME, token.text(old).getBytes(StandardCharsets.UTF_8), true, known);
	}

	/**
	 * Puts a key pair for the node agents in place of the one there is.
	 * @param keys the pair
	 * @param known the values of the design's secrets
	 * @return the edit with both files
	 */
	public ClusterFileEdit compose(AgentKeys keys, SecretValues known) {
		return put(AgentKeys.PUBLIC, keys.publicKey().getBytes(StandardCharsets.US_ASCII), false, known)
			.put(AgentKeys.PRIVATE, keys.privateKey().getBytes(StandardCharsets.US_ASCII), true, known);
	}

	/**
	 * Takes a file away.
	 * @param name its name
	 * @return the edit without the file
	 */
	public ClusterFileEdit remove(String name) {
		return new ClusterFileEdit(
				this.topology.withSurroundings(this.topology.surroundings().withoutClusterFile(name)), this.values);
	}

	private Topology with(ClusterFile file) {
		return this.topology.withSurroundings(this.topology.surroundings().withClusterFile(file));
	}

}
