package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.jspecify.annotations.Nullable;

/**
 * Makes a topology of the files an existing cluster runs on.
 */
public final class Importer {

	private final ReleaseCatalog releases;

	private final List<HostDrop> hosts;

	private final Map<HostBelief, HostDrop> drops = new IdentityHashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private Importer(Drop drop, ReleaseCatalog releases) {
		this.releases = releases;
		this.hosts = HostDrop.of(drop);
		if (drop.aside() > 0) {
			say("aside", Weight.FACT, "", "", drop.aside());
		}
	}

	/**
	 * Takes in a drop.
	 * @param drop the files
	 * @param name the topology's name, unless the drop says it
	 * @param release the release line to read it with; empty to find it out
	 * @param releases all release lines
	 * @return the topology and what there is to know
	 * @throws RefusedDropException if no topology can be made of it
	 */
	public static Imported take(Drop drop, String name, Optional<Release> release, ReleaseCatalog releases)
			throws RefusedDropException {
		return new Importer(drop, releases).take(name, release);
	}

	private Imported take(String name, Optional<Release> wanted) throws RefusedDropException {
		if (this.hosts.isEmpty()) {
			throw new RefusedDropException("nothing");
		}
		Optional<Topology> document = document();
		Release release = wanted.or(() -> document.map(Topology::release)).orElseGet(this::release);
		ClusterBelief belief = ClusterBelief.of(release, this.hosts.stream().map(HostDrop::folder).toList());
		for (int i = 0; i < this.hosts.size(); i++) {
			this.drops.put(belief.hosts().get(i), this.hosts.get(i));
		}
		Map<String, HostBelief> nodes = nodes(belief);
		if (nodes.isEmpty()) {
			throw new RefusedDropException("noNode");
		}
		Optional<Topology> base = document.filter((design) -> fits(design, nodes.keySet(), release));
		if (base.isEmpty() && document.isPresent()) {
			say("document-other", Weight.RISK, "", DropPaths.DOCUMENT);
		}
		Topology fitted = base.isPresent() ? Rebuild.onto(base.get(), nodes)
				: Rebuild.of(document.map(Topology::name).orElse(name), release, nodes, this.findings::add);
		Topology topology = Keeping.keep(fitted, (host, file) -> original(nodes, host, file), this::nodeCfg);
		Disagreements.find(belief, this.hosts, nodes, release, this.findings::add);
		boolean exact = verify(topology, nodes);
		return new Imported(topology, exact, this.findings, clusterFiles(), belief);
	}

	/** Our own bundles say in full what they were made from. */
	private Optional<Topology> document() {
		Set<String> texts = this.hosts.stream()
			.flatMap((host) -> host.document().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		if (texts.size() != 1) {
			return Optional.empty();
		}
		try {
			return Optional.of(new TopologyDocument(this.releases).read(texts.iterator().next()));
		}
		catch (InvalidTopologyException ex) {
			say("document-broken", Weight.RISK, "", DropPaths.DOCUMENT);
			return Optional.empty();
		}
	}

	private Release release() {
		Optional<Release> version = ReleaseGuess.byVersion(this.hosts, this.releases);
		Release release = version.orElseGet(() -> ReleaseGuess.byFields(this.hosts, this.releases));
		say(version.isPresent() ? "release-read" : "release-guessed", Weight.FACT, "", DropPaths.VERSION,
				release.versions());
		return release;
	}

	/**
	 * The nodes that can be hosts, each with the host whose version of its file counts.
	 */
	private Map<String, HostBelief> nodes(ClusterBelief belief) {
		Map<String, HostBelief> nodes = new TreeMap<>();
		for (HostBelief host : belief.hosts()) {
			ConfigBelief config = host.config();
			config.nodes().forEach((node) -> nodes.putIfAbsent(node, host));
			if (config.nodes().contains(host.node())) {
				nodes.put(host.node(), host);
			}
		}
		List<String> fine = nodes.keySet().stream().filter((node) -> HostAddress.problemOf(node).isEmpty()).toList();
		nodes.entrySet().removeIf((entry) -> unplaced(entry.getKey(), entry.getValue(), fine));
		return nodes;
	}

	private boolean unplaced(String node, HostBelief host, List<String> fine) {
		boolean address = fine.contains(node) && node.equals(HostAddress.normalise(node));
		boolean stray = address && HostAddress.of(node).loopback() && fine.size() > 1;
		boolean idle = host.config().roles(node).isEmpty();
		if (address && !stray && !idle) {
			return false;
		}
		String code = stray ? "node-stray" : (address ? "node-idle" : "node-unnamed");
		say(code, Weight.RISK, host.label(), "node_" + node + ".json", node);
		return true;
	}

	private static boolean fits(Topology design, Set<String> nodes, Release release) {
		Set<String> addresses = design.hosts()
			.stream()
			.map((host) -> host.address().value())
			.collect(Collectors.toSet());
		return addresses.equals(nodes) && design.release().equals(release);
	}

	/** Other files of the folder belong to the cluster as a whole. */
	private Map<String, byte[]> clusterFiles() {
		Map<String, byte[]> files = new TreeMap<>();
		for (HostDrop host : this.hosts) {
			host.folder().config().forEach((name, bytes) -> {
				if (!ConfigFiles.nodeFile(name) && !name.equals("centerServer.json")) {
					files.putIfAbsent(name, bytes);
				}
			});
		}
		return files;
	}

	private boolean verify(Topology topology, Map<String, HostBelief> nodes) {
		boolean exact = true;
		for (NodeConfig config : NodeConfigs.of(topology).all()) {
			HostBelief host = nodes.get(config.address().value());
			exact &= host != null && verified(config, host, topology.release());
		}
		return exact;
	}

	private byte @Nullable [] original(Map<String, HostBelief> nodes, Host host, String file) {
		HostBelief belief = Objects.requireNonNull(nodes.get(host.address().value()));
		return Objects.requireNonNull(this.drops.get(belief)).folder().config().get(file);
	}

	private byte @Nullable [] nodeCfg(Host host) {
		return this.drops.entrySet()
			.stream()
			.filter((drop) -> drop.getKey().node().equals(host.address().value()))
			.flatMap((drop) -> drop.getValue().folder().nodeCfg().stream())
			.findFirst()
			.orElse(null);
	}

	private boolean verified(NodeConfig ours, HostBelief host, Release release) {
		byte[] original = Objects.requireNonNull(this.drops.get(host)).folder().config().get(ours.fileName());
		ours.imported().filter((file) -> !file.notes().isEmpty()).ifPresent((file) -> lenient(ours, host, file));
		if (Arrays.equals(original, ours.text().getBytes(StandardCharsets.UTF_8))) {
			return true;
		}
		var theirs = host.config().content(ours.address().value()).orElseThrow();
		List<String> fields = FieldDifference.between(ours.content(), theirs, release)
			.stream()
			.map(FieldDifference::path)
			.toList();
		if (fields.isEmpty()) {
			say("format", Weight.FACT, host.label(), ours.fileName());
		}
		else {
			say("completed", Weight.RISK, host.label(), ours.fileName(), String.join(", ", fields));
		}
		return false;
	}

	/** O2OA reads it, so it stays as it is until somebody edits the host. */
	private void lenient(NodeConfig ours, HostBelief host, Sample file) {
		say("lenient", Weight.FACT, host.label(), ours.fileName(), file.notes().size() + file.unlisted(),
				file.notes().get(0).line());
	}

	private void say(String code, Weight weight, String host, String file, Object... arguments) {
		this.findings.add(Finding.of(code, weight, host, file, arguments));
	}

}
