package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinTask;

import dev.o2cluster.check.Checks;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.content.Compressor;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.nodeconfig.ExplainedLine;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Parallel;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one topology: node files, problems, start plan and the
 * bundle of each host. Pages, downloads and REST all read this one result.
 */
public final class ClusterBundle {

	private static final int HASH_DIGITS = 12;

	private final NodeConfigs nodeConfigs;

	private final List<TopologyProblem> problems;

	private final boolean draft;

	private final StartupPlan startupPlan;

	private final SecretValues secrets;

	/** What every host gets beside node files and document. */
	private final List<BundleFile> beside;

	/** What every host gets. */
	private final FileGroup shared;

	private final String documentHash;

	private final Sheets sheets;

	private final HostFiles hostFiles;

	/** Whoever edits looks at one host's bundle again and again. */
	private volatile @Nullable HostBundle last;

	private volatile @Nullable String fingerprint;

	private volatile @Nullable ZipPart besideHosts;

	private volatile long zipSize = -1;

	private ClusterBundle(NodeConfigs nodeConfigs, SecretValues secrets, KnownFiles known) {
		this.nodeConfigs = nodeConfigs;
		ForkJoinTask<StartupPlan> plan = Parallel.begin(() -> StartupPlanner.plan(nodeConfigs),
				nodeConfigs.topology().hosts().size());
		this.problems = Checks.problemsOf(nodeConfigs, secrets);
		this.draft = this.problems.stream().anyMatch((problem) -> problem.severity() == Severity.ERROR);
		this.secrets = secrets;
		this.beside = SharedFiles.of(topology(), secrets);
		String document = TopologyDocument.text(topology());
		this.shared = FileGroup.shared(shared(nodeConfigs, BundleFile.of(Paths.DOCUMENT, document), known));
		this.documentHash = Sha256.of(document);
		this.startupPlan = plan.join();
		this.sheets = new Sheets(this);
		this.hostFiles = new HostFiles(this, this.sheets);
	}

	/**
	 * Works out everything that follows from a topology without secrets.
	 * @param topology the topology
	 * @return the result; the same topology gives the same bytes
	 */
	public static ClusterBundle of(Topology topology) {
		return of(topology, SecretValues.NONE);
	}

	/**
	 * Works out everything that follows from a topology.
	 * @param topology the topology
	 * @param secrets the values of the secrets it names, as far as they are known
	 * @return the result; the same topology and values give the same bytes
	 */
	public static ClusterBundle of(Topology topology, SecretValues secrets) {
		return new ClusterBundle(NodeConfigs.of(topology), secrets, KnownFiles.NONE);
	}

	/**
	 * Works out everything that follows from an edit of this topology, with the same
	 * secrets.
	 * @param edited the edited topology
	 * @return the result, the same as if it were worked out on its own
	 */
	public ClusterBundle with(Topology edited) {
		return new ClusterBundle(NodeConfigs.of(edited), this.secrets, KnownFiles.of(this.shared.files()));
	}

	public Topology topology() {
		return this.nodeConfigs.topology();
	}

	public NodeConfigs nodeConfigs() {
		return this.nodeConfigs;
	}

	/**
	 * The values of the secrets its files hold.
	 * @return what was handed in
	 */
	public SecretValues secrets() {
		return this.secrets;
	}

	public List<TopologyProblem> problems() {
		return this.problems;
	}

	public StartupPlan startupPlan() {
		return this.startupPlan;
	}

	/**
	 * Tells whether the topology has problems that keep its bundles from being handed out
	 * as finished.
	 * @return whether there is a problem of {@link Severity#ERROR}
	 */
	public boolean draft() {
		return this.draft;
	}

	/**
	 * One host's bundle.
	 * @param host a host of the topology
	 * @return its files
	 */
	public HostBundle of(Host host) {
		HostBundle known = this.last;
		if (known == null || !known.host().equals(host.address())) {
			known = this.hostFiles.bundle(host, this.shared);
			this.last = known;
		}
		return known;
	}

	/**
	 * One host's bundle as a zip file.
	 * @param host a host of the topology
	 * @return the zip file
	 */
	public BundleZip zip(Host host) {
		return BundleZip.of(of(host));
	}

	/**
	 * The size of the whole cluster's zip.
	 * @return its size in bytes; empty until it was written once
	 */
	public OptionalLong zipSize() {
		return (this.zipSize >= 0) ? OptionalLong.of(this.zipSize) : OptionalLong.empty();
	}

	/** The whole cluster's zip was written, and has this size. */
	void written(long size) {
		this.zipSize = size;
	}

	/**
	 * The files beside the node files that are the same on every host.
	 * @return the files, as every host's bundle holds them
	 */
	public List<BundleFile> sharedFiles() {
		return this.beside;
	}

	/**
	 * Says for the lines of a host's file why they say what they say.
	 * @param host a host of the topology
	 * @param path the file's path in the zip
	 * @return the lines that have a reason; empty for files made of prose
	 */
	public List<ExplainedLine> explain(Host host, String path) {
		if (path.equals(Paths.NODE_CFG)) {
			return NodeConfigs.explainAddress(host);
		}
		return topology().hosts()
			.stream()
			.filter((one) -> path.equals(Paths.CONFIG + this.nodeConfigs.of(one).fileName()))
			.findFirst()
			.map(this.nodeConfigs::explain)
			.orElseGet(List::of);
	}

	/**
	 * The plan of the whole cluster for people, in every language.
	 * @return the files that stand beside the hosts' zips
	 */
	public List<BundleFile> runbook() {
		return this.sheets.write("RUNBOOK", new Runbook(this)::write);
	}

	/**
	 * Everything that stands beside the hosts' zips.
	 * @return the runbook, and the configuration of the users' entry where there is one
	 */
	public List<BundleFile> besideHosts() {
		List<BundleFile> files = new ArrayList<>(runbook());
		topology().surroundings().entry().ifPresent((entry) -> files.add(HostFiles.entry("", entry, this.nodeConfigs)));
		return files;
	}

	/**
	 * What stands beside the hosts' zips as the cluster's zip holds it. Prose of the
	 * whole cluster costs far more than handing out all of its bytes, so it is kept
	 * compressed.
	 */
	ZipPart zippedBesideHosts() {
		ZipPart known = this.besideHosts;
		if (known == null) {
			try (Compressor compressor = new Compressor()) {
				known = ZipPart.of(besideHosts(), true, compressor);
			}
			this.besideHosts = known;
		}
		return known;
	}

	/** Names the design on paper: the beginning of its document's hash. */
	String design() {
		return this.documentHash.substring(0, HASH_DIGITS);
	}

	/**
	 * Names the content of the whole cluster's bundle: the design and, by one host's
	 * bundle, the way this version of the console writes it.
	 * @return a hash, as 64 hexadecimal digits
	 */
	public String fingerprint() {
		String known = this.fingerprint;
		if (known == null) {
			known = Sha256.of(this.documentHash + of(topology().hosts().get(0)).fingerprint());
			this.fingerprint = known;
		}
		return known;
	}

	private List<BundleFile> shared(NodeConfigs nodes, BundleFile document, KnownFiles known) {
		List<NodeConfig> sorted = nodes.all().stream().sorted(Comparator.comparing(NodeConfig::address)).toList();
		List<BundleFile> files = new ArrayList<>(Parallel.of(sorted, sorted.size())
			.map((node) -> known.file(Paths.CONFIG + node.fileName(), node.text()))
			.toList());
		files.addAll(this.beside);
		files.add(document);
		return files;
	}

}
