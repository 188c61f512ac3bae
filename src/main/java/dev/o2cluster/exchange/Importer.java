package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

/**
 * Makes a topology of the files an existing cluster runs on.
 */
public final class Importer {

	private final ReleaseCatalog releases;

	private final List<HostDrop> hosts;

	private final List<Finding> findings = new ArrayList<>();

	private Importer(Drop drop, ReleaseCatalog releases) {
		this.releases = releases;
		this.hosts = HostDrop.of(drop);
		if (drop.aside() > 0) {
			say("aside", Weight.FACT, "", drop.aside());
		}
		drop.unread().forEach((path) -> say("unread", Weight.RISK, path));
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
		Placement placement = Placement.of(this.hosts, release, this.findings::add);
		if (placement.nodes().isEmpty()) {
			throw noNode();
		}
		Optional<Topology> base = document.filter((design) -> fits(design, placement.addresses(), release));
		if (base.isEmpty() && document.isPresent()) {
			say("document-other", Weight.RISK, DropPaths.DOCUMENT);
		}
		Topology fitted = base.isPresent() ? Rebuild.onto(base.get(), placement.nodes())
				: Rebuild.of(document.map(Topology::name).orElse(name), release, placement.nodes(), this.findings::add);
		List<HostDrop> ordered = primaryFirst(fitted.primary().address().value());
		TakenFiles files = files(fitted, ordered);
		Topology topology = Keeping.keep(fitted, placement::nodeFile, placement::nodeCfg)
			.withSurroundings(files.surroundings());
		ClusterBelief belief = ClusterBelief.of(release, ordered.stream().map(HostDrop::folder).toList());
		Disagreements.find(belief, ordered, placement, release, this.findings::add);
		boolean exact = Fidelity.of(topology, placement, this.findings::add);
		return new Imported(topology, files.values(), exact, this.findings, belief);
	}

	/** Where nothing can be placed, a file that cannot be read is the likely cause. */
	private RefusedDropException noNode() {
		for (HostDrop host : this.hosts) {
			for (Map.Entry<String, byte[]> file : host.folder().config().entrySet()) {
				try {
					if (ConfigFiles.nodeFile(file.getKey())) {
						Sample.read(file.getValue());
					}
				}
				catch (InvalidTopologyException ex) {
					List<String> place = ex.problems().get(0).arguments();
					return new RefusedDropException("nodeBroken", EntryName.shown(file.getKey()), place.get(0),
							place.get(1));
				}
			}
		}
		return new RefusedDropException("noNode");
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
			say("document-broken", Weight.RISK, DropPaths.DOCUMENT);
			return Optional.empty();
		}
	}

	private Release release() {
		Optional<Release> version = ReleaseGuess.byVersion(this.hosts, this.releases);
		Release release = version.orElseGet(() -> ReleaseGuess.byFields(this.hosts, this.releases));
		say(version.isPresent() ? "release-read" : "release-guessed", Weight.FACT, DropPaths.VERSION,
				release.versions());
		return release;
	}

	private static boolean fits(Topology design, Set<String> nodes, Release release) {
		Set<String> addresses = design.hosts()
			.stream()
			.map((host) -> host.address().value())
			.collect(Collectors.toSet());
		return addresses.equals(nodes) && design.release().equals(release);
	}

	/** Where hosts disagree on what they share, the primary center's version counts. */
	private List<HostDrop> primaryFirst(String primary) {
		List<HostDrop> ordered = new ArrayList<>(this.hosts);
		ordered.sort((one, other) -> Boolean.compare(other.folder().label().equals(primary),
				one.folder().label().equals(primary)));
		return ordered;
	}

	/** Other files of the folder belong to the cluster as a whole. */
	private TakenFiles files(Topology topology, List<HostDrop> ordered) {
		TakenFiles taken = new TakenFiles(topology.surroundings(), topology.release(),
				Seal.of(this.hosts.stream().flatMap((host) -> host.seal().stream()).toList()), this.findings::add);
		Set<String> seen = new TreeSet<>();
		for (HostDrop host : ordered) {
			Map<String, byte[]> files = new LinkedHashMap<>();
			host.folder().config().forEach((name, bytes) -> {
				if (!ConfigFiles.nodeFile(name) && !name.equals("centerServer.json") && seen.add(name)) {
					files.put(name, bytes);
				}
			});
			taken.take(files, host.folder().label());
		}
		return taken;
	}

	private void say(String code, Weight weight, String file, Object... arguments) {
		this.findings.add(Finding.of(code, weight, "", file, arguments));
	}

}
