package dev.o2cluster.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.release.Release;

/**
 * What the hosts of one cluster will believe, and where they will believe different
 * things.
 */
public final class ClusterBelief {

	private static final Set<String> LOSSES = Set.of(Rule.STORAGE_LOSS.key(), Rule.STORAGE_UNREADABLE.key(),
			Rule.STORAGE_EXTERNAL_SHARED.key(), Rule.STORAGE_EXTERNAL_LOOPBACK.key(), Rule.NODE_LOOPBACK.key());

	private final Release release;

	private final List<HostBelief> hosts = new ArrayList<>();

	private final List<Statement> differences = new ArrayList<>();

	private ClusterBelief(Release release) {
		this.release = release;
	}

	/**
	 * Reads the folders of all hosts.
	 * @param release the release line that reads them
	 * @param folders a folder per host
	 * @return what follows
	 */
	public static ClusterBelief of(Release release, List<HostFolder> folders) {
		ClusterBelief cluster = new ClusterBelief(release);
		Map<Map<String, byte[]>, String> prints = new IdentityHashMap<>();
		Map<String, ConfigBelief> known = new HashMap<>();
		for (HostFolder folder : folders) {
			String print = prints.computeIfAbsent(folder.config(), ClusterBelief::print);
			ConfigBelief config = known.computeIfAbsent(print, (same) -> ConfigBelief.of(release, folder.config()));
			cluster.hosts.add(new HostBelief(release, folder, config));
		}
		cluster.compare();
		return cluster;
	}

	/**
	 * The hosts.
	 * @return one belief each, in the order of the folders
	 */
	public List<HostBelief> hosts() {
		return this.hosts;
	}

	/**
	 * The different readings of {@code config/}.
	 * @return each with the labels of the hosts that share it; one entry where all hosts
	 * hold the same files
	 */
	public Map<ConfigBelief, List<String>> readings() {
		Map<ConfigBelief, List<String>> readings = new LinkedHashMap<>();
		this.hosts.forEach(
				(host) -> readings.computeIfAbsent(host.config(), (config) -> new ArrayList<>()).add(host.label()));
		return readings;
	}

	/**
	 * Where hosts believe different things.
	 * @return the statements, empty where they agree
	 */
	public List<Statement> differences() {
		return this.differences;
	}

	/**
	 * Tells whether files that are uploaded will not be found again.
	 * @return whether a statement says so
	 */
	public boolean losesFiles() {
		return all().stream().anyMatch((statement) -> LOSSES.contains(statement.rule()));
	}

	/**
	 * Everything there is to say.
	 * @return the statements of the cluster, of each reading and of each host
	 */
	public List<Statement> all() {
		List<Statement> all = new ArrayList<>(this.differences);
		readings().keySet().forEach((config) -> all.addAll(config.statements()));
		this.hosts.forEach((host) -> all.addAll(host.statements()));
		return all;
	}

	private void compare() {
		Map<String, String> owners = new HashMap<>();
		for (HostBelief host : this.hosts) {
			String other = owners.putIfAbsent(host.node(), host.label());
			if (other != null) {
				say(Rule.NAME_TWICE, other, host.label(), host.node());
			}
		}
		List<HostBelief> readers = new ArrayList<>();
		Map<ConfigBelief, HostBelief> first = new IdentityHashMap<>();
		for (HostBelief host : this.hosts) {
			if (!host.config().broken() && first.putIfAbsent(host.config(), host) == null) {
				readers.add(host);
			}
		}
		for (int i = 1; i < readers.size(); i++) {
			compare(readers.get(0), readers.get(i));
		}
		readers.forEach((writer) -> readers.stream()
			.filter((reader) -> reader != writer)
			.forEach((reader) -> lost(writer, reader)));
	}

	private void compare(HostBelief one, HostBelief other) {
		compare(Rule.NODES_DIFFER, one, one.config().nodes(), other, other.config().nodes());
		compare(Rule.CENTER_DIFFERS, one, one.config().centers(), other, other.config().centers());
		compare(Rule.DATABASE_DIFFERS, one, one.config().databases(), other, other.config().databases());
		if (!one.config().token().equals(other.config().token())) {
			say(Rule.TOKEN_DIFFERS, one.label(), other.label());
		}
	}

	private void compare(Rule rule, HostBelief one, List<String> mine, HostBelief other, List<String> theirs) {
		if (!mine.equals(theirs)) {
			say(rule, one.label(), mine.isEmpty() ? "-" : Names.of(mine), other.label(),
					theirs.isEmpty() ? "-" : Names.of(theirs));
		}
	}

	/** What one host writes and another will look for elsewhere, or nowhere. */
	private void lost(HostBelief writer, HostBelief reader) {
		writer.config()
			.storage()
			.forEach((type, targets) -> targets.stream()
				.filter((target) -> !found(writer, type, target.name()).equals(found(reader, type, target.name())))
				.forEach((target) -> say(Rule.STORAGE_UNREADABLE, writer.label(), target.place(), target.name(),
						reader.label(), found(reader, type, target.name()))));
	}

	private static String found(HostBelief reader, String type, String name) {
		List<StorageTarget> targets = reader.config().storage().getOrDefault(type, List.of());
		return targets.stream()
			.filter((target) -> target.name().equals(name))
			.map(StorageTarget::place)
			.findFirst()
			.orElse("-");
	}

	private void say(Rule rule, Object... arguments) {
		this.differences.add(rule.of(this.release, arguments));
	}

	private static String print(Map<String, byte[]> config) {
		StringBuilder text = new StringBuilder();
		config.keySet()
			.stream()
			.sorted()
			.forEach((name) -> text.append(name).append('\0').append(Sha256.of(config.get(name))).append('\n'));
		return text.toString();
	}

}
