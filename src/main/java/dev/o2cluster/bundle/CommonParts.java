package dev.o2cluster.bundle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.o2cluster.bundle.Markup.Block;
import dev.o2cluster.content.Stretch;

/**
 * What sheets of one cluster, language and form have in common.
 */
final class CommonParts {

	private final Map<Key, Part> written = new ConcurrentHashMap<>();

	/**
	 * Looks a part up.
	 * @param name tells it from other parts
	 * @param before what stands before it
	 * @param writing writes it, should this be the first time
	 */
	Part get(Object name, Block before, Function<Block, Part> writing) {
		Key key = new Key(name, before);
		Part known = this.written.get(key);
		if (known != null) {
			return known;
		}
		Part made = writing.apply(before);
		Part other = this.written.putIfAbsent(key, made);
		return (other != null) ? other : made;
	}

	/**
	 * A part.
	 *
	 * @param words what it says
	 * @param last its last block
	 */
	record Part(Stretch words, Block last) {
	}

	/**
	 * Names a part; it begins in another way after another block.
	 *
	 * @param name the part
	 * @param before what stands before it
	 */
	private record Key(Object name, Block before) {
	}

}
