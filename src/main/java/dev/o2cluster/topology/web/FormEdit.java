package dev.o2cluster.topology.web;

import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Topology;

/**
 * What a form makes of a topology.
 *
 * @param topology the edited topology
 * @param secrets the values of secrets that are new in it
 * @param notice key of what the next page says
 * @param page path of the next page below the topology's own
 */
public record FormEdit(Topology topology, SecretValues secrets, String notice, String page) {

	/**
	 * An edit without new secrets.
	 * @param topology the edited topology
	 * @param notice key of what the next page says
	 * @param page path of the next page below the topology's own
	 */
	public FormEdit(Topology topology, String notice, String page) {
		this(topology, SecretValues.NONE, notice, page);
	}

	/**
	 * An edit without new secrets that is answered with the usual notice.
	 * @param topology the edited topology
	 * @param page path of the next page below the topology's own
	 */
	public FormEdit(Topology topology, String page) {
		this(topology, "notice.saved", page);
	}

}
