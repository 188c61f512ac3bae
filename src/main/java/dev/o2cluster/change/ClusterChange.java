package dev.o2cluster.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.HostAddress;

/**
 * Everything that differs between what two states of a design give: the files of every
 * host, and the commands of the start.
 *
 * @param files the files that differ, configuration first, then by path; a file that is
 * the same on several hosts is listed once
 * @param commands the start commands of the whole cluster before and after, one a line
 */
public record ClusterChange(List<FileChange> files, TextDiff commands) {

	private static final Comparator<FileChange> NODE_FILES_FIRST = Comparator
		.comparing((FileChange file) -> !file.path().startsWith("o2server/config/"));

	public ClusterChange {
		files = List.copyOf(files);
	}

	/**
	 * Compares two states.
	 * @param before the state as it is
	 * @param after the state as it would be
	 * @return what differs
	 */
	public static ClusterChange between(ClusterBundle before, ClusterBundle after) {
		Map<String, FilePair> pairs = new TreeMap<>();
		for (HostAddress address : addresses(before, after)) {
			for (FilePair pair : pairs(before, after, address)) {
				if (pair.differ()) {
					pairs.computeIfAbsent(pair.key(), (key) -> pair).hosts().add(address);
				}
			}
		}
		return new ClusterChange(pairs.values().stream().map(FilePair::change).sorted(NODE_FILES_FIRST).toList(),
				TextDiff.between(commands(before.startupPlan()), commands(after.startupPlan())));
	}

	/**
	 * Tells whether neither a file nor a command differs.
	 * @return whether both states give the same
	 */
	public boolean isEmpty() {
		return this.files.isEmpty() && this.commands.isEmpty();
	}

	private static Collection<HostAddress> addresses(ClusterBundle before, ClusterBundle after) {
		TreeSet<HostAddress> addresses = new TreeSet<>();
		before.topology().hosts().forEach((host) -> addresses.add(host.address()));
		after.topology().hosts().forEach((host) -> addresses.add(host.address()));
		return addresses;
	}

	private static Collection<FilePair> pairs(ClusterBundle before, ClusterBundle after, HostAddress address) {
		Map<String, FilePair> pairs = new TreeMap<>();
		files(before, address).forEach((file) -> pairs.put(file.path(), FilePair.of(file)));
		files(after, address).forEach((file) -> pairs.compute(file.path(),
				(path, pair) -> FilePair.with((pair != null) ? pair.before() : Optional.empty(), file)));
		return pairs.values();
	}

	private static List<BundleFile> files(ClusterBundle cluster, HostAddress address) {
		return cluster.topology().host(address.value()).map((host) -> cluster.of(host).files()).orElseGet(List::of);
	}

	private static String commands(StartupPlan plan) {
		List<String> lines = new ArrayList<>();
		for (StartupStep step : plan.steps()) {
			lines.add(step.host() + "  " + step.command());
		}
		return String.join("\n", lines);
	}

}
