package dev.o2cluster.external;

import java.util.Optional;

import dev.o2cluster.secret.SecretRef;

/**
 * One file store outside the cluster.
 *
 * @param enable whether O2OA writes to it
 * @param name the name kept in the record of every file it stores
 * @param protocol how O2OA speaks to it, in O2OA's own word
 * @param host its host; empty for files on a path of every host
 * @param port its port, 1 to 65535
 * @param username the user to sign in as
 * @param password that user's password; empty for none
 * @param prefix the folder in it; empty for its root
 * @param deepPath whether folders are nested deeper, for stores that cannot hold many
 * files in one
 * @param weight its share of new files among the stores of a type, 0 or more
 */
public record StorageSource(boolean enable, String name, String protocol, String host, int port, String username,
		Optional<SecretRef> password, String prefix, boolean deepPath, int weight) {

	/** The weight of a store that says nothing about it. */
	public static final int USUAL_WEIGHT = 100;

	/** The name O2OA gives a store that says none, and the first built-in one. */
	public static final String USUAL_NAME = "251";

	/** The protocol O2OA takes where none is said. */
	public static final String USUAL_PROTOCOL = "webdav";

	/** Speaks to no other machine. */
	static final String LOCAL_PROTOCOL = "file";

	/**
	 * The port hosts have to reach.
	 * @return host and port; empty for files on a path
	 */
	public Optional<Endpoint> endpoint() {
		boolean local = this.protocol.equals(LOCAL_PROTOCOL) || this.host.isEmpty();
		return local ? Optional.empty() : Optional.of(new Endpoint(this.host, this.port));
	}

	/**
	 * Where its files are, for people and comparisons.
	 * @return such as {@code webdav://10.0.0.8:8080/o2}
	 */
	public String place() {
		String folder = (this.prefix.isEmpty() || this.prefix.startsWith("/")) ? this.prefix : "/" + this.prefix;
		return this.protocol + "://" + endpoint().map(Endpoint::toString).orElse("") + folder;
	}

	public StorageSource withEnable(boolean enable) {
		return new StorageSource(enable, this.name, this.protocol, this.host, this.port, this.username, this.password,
				this.prefix, this.deepPath, this.weight);
	}

	public StorageSource withName(String name) {
		return new StorageSource(this.enable, name, this.protocol, this.host, this.port, this.username, this.password,
				this.prefix, this.deepPath, this.weight);
	}

}
