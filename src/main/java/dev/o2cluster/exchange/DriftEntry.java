package dev.o2cluster.exchange;

import java.util.Locale;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.ClusterFileName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place where a host holds something else than the design says.
 *
 * @param host the host
 * @param file the file, below {@code o2server}
 * @param node the node the file is about; empty for other files
 * @param section the field's section; empty where the file as a whole differs
 * @param field the field's key; empty where the file as a whole differs
 * @param ours the value of the design, or what it says of the file; {@code null} for none
 * @param theirs the value on the host, or what it holds as the file; {@code null} for
 * none
 * @param meant what O2OA takes the host's value for; {@code null} for nothing
 * @param reason why it matters
 * @param print tells whether two hosts hold the same; not for people, because secrets
 * could be tried out on it
 */
public record DriftEntry(String host, String file, String node, String section, String field, @Nullable JsonNode ours,
		@Nullable JsonNode theirs, @Nullable JsonNode meant, Reason reason, String print) {

	private static final int ID_DIGITS = 16;

	/** Why a difference matters. */
	public enum Reason {

		/** A node file is not there. */
		MISSING,

		/** A shared file is not there. */
		MISSING_FILE,

		/** A node file of a node the design does not have, but could. */
		EXTRA_NODE,

		/** A node file of a node that no host can be. */
		EXTRA_STRAY,

		/** Another file the design does not have. */
		EXTRA_FILE,

		/** A file that replaces the center of every node. */
		CENTER_FILE,

		/** The file cannot be read. */
		BROKEN,

		/** The host takes itself for another. */
		NAME,

		/** A shared file with other content. */
		CONTENT,

		/** The same meaning, written differently. */
		FORM,

		/** What the following say stands in the fields of a node file. */
		STORAGE_NAME, ENABLE, PRIMARY, ORDER, PORT, AUTO_START, AGENT, MODULES, PROXY, TLS, OTHER;

		/**
		 * The reason's name in messages and answers.
		 * @return such as {@code storage-name}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * Names the difference.
	 * @return a short hash of host, file, field and reason
	 */
	public String id() {
		return Sha256.of(String.join("\0", this.host, this.file, path(), this.reason.key())).substring(0, ID_DIGITS);
	}

	/**
	 * Tells whether the design can take over what stands on the host.
	 * @return whether it can
	 */
	public boolean adoptable() {
		return switch (this.reason) {
			case MISSING, MISSING_FILE, EXTRA_STRAY, CENTER_FILE, BROKEN, NAME -> false;
			case EXTRA_FILE -> ClusterFileName.problemOf(DropPaths.name(this.file)).isEmpty();
			default -> true;
		};
	}

	/**
	 * Tells whether the servers act differently because of it.
	 * @return whether it is more than a matter of writing
	 */
	public boolean matters() {
		return this.reason != Reason.FORM;
	}

	/**
	 * The field's place in the file.
	 * @return such as {@code center.port}; empty for the file as a whole
	 */
	public String path() {
		return (this.section.isEmpty() || this.section.equals("root")) ? this.field : this.section + "." + this.field;
	}

}
