package dev.o2cluster.topology.store;

import dev.o2cluster.topology.Topology;

import org.springframework.stereotype.Component;

/**
 * The names of all topologies. No two have the same one, in whatever case.
 */
@Component
public class TopologyNames {

	private static final String SUGGESTED = "oa-cluster";

	private final TopologyRows rows;

	TopologyNames(TopologyRows rows) {
		this.rows = rows;
	}

	/**
	 * A name for a new topology that none has yet.
	 * @return {@code oa-cluster}, with a number where needed
	 */
	public String suggested() {
		return taken(SUGGESTED) ? free(SUGGESTED) : SUGGESTED;
	}

	/**
	 * Finds a name for a copy that no topology has yet.
	 * @param name the original's name
	 * @return the name with a number behind it
	 */
	public String free(String name) {
		String base = name.replaceFirst("-\\d{1,4}$", "");
		String stem = base.substring(0, Math.min(base.length(), Topology.MAX_NAME_LENGTH - 5)).strip();
		int number = 2;
		while (taken(stem + "-" + number)) {
			number++;
		}
		return stem + "-" + number;
	}

	/** Refuses the name of a new topology if another one has it. */
	void refuseTaken(String name) {
		if (taken(name)) {
			throw new NameTakenException(name);
		}
	}

	/** Refuses another name for a topology if one of the others has it. */
	void refuseTaken(String before, String name) {
		if (!TopologyEntity.nameKey(before).equals(TopologyEntity.nameKey(name))) {
			refuseTaken(name);
		}
	}

	private boolean taken(String name) {
		return this.rows.existsByNameKey(TopologyEntity.nameKey(name));
	}

}
