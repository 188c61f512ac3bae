package dev.o2cluster.topology;

import java.util.Optional;

/**
 * The files of one host as they stood before the console took them over. They say how
 * something is written, never what: as long as they mean the same as the design, they
 * come out of it byte for byte.
 *
 * @param nodeFile the host's node file
 * @param nodeCfg the text of {@code local/node.cfg}, where it is not just the address
 */
public record ImportedFiles(Optional<Sample> nodeFile, Optional<String> nodeCfg) {

	/** Nothing taken over: the console writes the files its own way. */
	public static final ImportedFiles NONE = new ImportedFiles(Optional.empty(), Optional.empty());

	/** Longest {@code node.cfg} kept, in characters. */
	public static final int MAX_NODE_CFG = 1000;

	/**
	 * Tells whether there is nothing to keep.
	 * @return whether no file was taken over
	 */
	public boolean isEmpty() {
		return this.nodeFile.isEmpty() && this.nodeCfg.isEmpty();
	}

	public ImportedFiles withNodeFile(Optional<Sample> nodeFile) {
		return new ImportedFiles(nodeFile, this.nodeCfg);
	}

	public ImportedFiles withNodeCfg(Optional<String> nodeCfg) {
		return new ImportedFiles(this.nodeFile, nodeCfg);
	}

	/**
	 * O2OA cuts blanks around the name in {@code node.cfg}; any other name than the
	 * host's is not worth keeping.
	 */
	ImportedFiles of(HostAddress address) {
		boolean fits = this.nodeCfg
			.filter((text) -> text.trim().equals(address.value()) && text.length() <= MAX_NODE_CFG)
			.isPresent();
		return (fits || this.nodeCfg.isEmpty()) ? this : withNodeCfg(Optional.empty());
	}

}
