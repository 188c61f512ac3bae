package dev.o2cluster.topology;

import java.util.List;

/**
 * Hosts typed or pasted as text, in whichever form they come: a list with ranges, a table
 * with a header, lines of an {@code /etc/hosts}, or addresses with their roles in words.
 *
 * @param entries the hosts it names, in their order
 * @param problems what is wrong with it; the path is the number of the line, such as
 * {@code 3}
 */
public record HostInput(List<HostEntry> entries, List<DocumentProblem> problems) {

	public HostInput {
		entries = List.copyOf(entries);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a text.
	 * @param text what was typed
	 * @return the hosts it names and everything that is wrong with it
	 */
	public static HostInput parse(String text) {
		if (HostTable.looksLike(text)) {
			return HostTable.parse(text);
		}
		if (RoleLines.looksLike(text)) {
			return RoleLines.parse(text);
		}
		HostList list = HostList.parse(HostsFile.looksLike(text) ? HostsFile.addresses(text) : text);
		return new HostInput(list.addresses().stream().map(HostEntry::of).toList(), list.problems());
	}

	/**
	 * The hosts of a new cluster: whoever was marked is its primary center, or else the
	 * first one with a center.
	 * @return the hosts
	 */
	public List<Host> newCluster() {
		List<Host> hosts = this.entries.stream().map((entry) -> entry.host(entry == this.entries.get(0))).toList();
		boolean marked = hosts.stream().anyMatch(Host::primary);
		Host center = hosts.stream().filter((host) -> host.runs(ServerRole.CENTER)).findFirst().orElse(null);
		return hosts.stream().map((host) -> (!marked && host == center) ? host.withPrimary(true) : host).toList();
	}

	/**
	 * The hosts as additions to a cluster that has its first host.
	 * @return the hosts
	 */
	public List<Host> additions() {
		return this.entries.stream().map((entry) -> entry.host(false)).toList();
	}

}
