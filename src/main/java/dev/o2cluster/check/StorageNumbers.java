package dev.o2cluster.check;

import java.util.HashSet;
import java.util.Set;

/**
 * Storage names that no node has and none had before.
 */
final class StorageNumbers {

	/** O2OA's own default; numbering goes on from it. */
	static final String USUAL = "251";

	private final Set<String> taken = new HashSet<>();

	private int last = Integer.parseInt(USUAL) - 1;

	StorageNumbers(LoadedCluster cluster) {
		cluster.nodes().forEach((node) -> this.taken.add(node.storageName()));
		cluster.dataInUse().ifPresent((data) -> this.taken.addAll(data.storageNames().values()));
	}

	String next() {
		do {
			this.last++;
		}
		while (!this.taken.add(Integer.toString(this.last)));
		return Integer.toString(this.last);
	}

}
