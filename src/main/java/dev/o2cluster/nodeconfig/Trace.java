package dev.o2cluster.nodeconfig;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Remembers who set what while a node file is put together.
 */
class Trace {

	/** Remembers nothing, for files that nobody asks about. */
	static final Trace NONE = new Trace() {

		@Override
		void set(String pointer, Because because) {
			// Nobody will ask
		}

	};

	private final SortedMap<String, Because> reasons = new TreeMap<>();

	/** A value and everything below it was set. */
	void set(String pointer, Because because) {
		// '0' follows '/' in text order, so this is what lies below the pointer
		this.reasons.subMap(pointer + "/", pointer + "0").clear();
		this.reasons.put(pointer, because);
	}

	Because reason(String pointer, Because inherited) {
		return this.reasons.getOrDefault(pointer, inherited);
	}

}
