package dev.o2cluster.topology;

import dev.o2cluster.release.Release;

/**
 * The fields of a node file that follow from the design itself, so that no setting can
 * say otherwise: the roles' switches and the flag of the primary center.
 */
public final class DesignOwned {

	private DesignOwned() {
	}

	/**
	 * Tells whether the design alone decides a field.
	 * @param section the field's section
	 * @param field the field's key
	 * @return whether it follows from ticks and the primary mark
	 */
	public static boolean contains(String section, String field) {
		return field.equals("enable") || (section.equals(Release.ROOT) && field.equals("isPrimaryCenter"));
	}

}
