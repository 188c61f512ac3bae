package dev.o2cluster.exchange;

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
 * @param ours the value of the design; {@code null} for none
 * @param theirs the value on the host; {@code null} for none
 * @param reason why it matters, as the last part of a message's key
 */
public record DriftEntry(String host, String file, String node, String section, String field, @Nullable JsonNode ours,
		@Nullable JsonNode theirs, String reason) {

	static DriftEntry ofFile(String host, String file, String reason) {
		return new DriftEntry(host, file, "", "", "", null, null, reason);
	}

	/**
	 * Tells whether the design can take over what stands on the host.
	 * @return whether it is about a field
	 */
	public boolean adoptable() {
		return !this.field.isEmpty();
	}

	/**
	 * The field's place in the file.
	 * @return such as {@code center.port}; empty for the file as a whole
	 */
	public String path() {
		return (this.section.isEmpty() || this.section.equals("root")) ? this.field : this.section + "." + this.field;
	}

}
