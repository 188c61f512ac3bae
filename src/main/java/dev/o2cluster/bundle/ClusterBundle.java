package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import dev.o2cluster.check.Checks;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.nodeconfig.ExplainedLine;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.verify.Verification;
import dev.o2cluster.verify.VerifyScripts;

/**
 * Everything that follows from one topology: node files, problems, start plan and the
 * bundle of each host. Pages, downloads and REST all read this one result.
 */
public final class ClusterBundle {

	private static final int HASH_DIGITS = 12;

	private final NodeConfigs nodeConfigs;

	private final List<TopologyProblem> problems;

	private final StartupPlan startupPlan;

	private final List<BundleFile> nodeFiles;

	private final SecretValues secrets;

	private final List<BundleFile> shared;

	private final BundleFile document;

	private final String design;

	private final Checklist checklist;

	private ClusterBundle(NodeConfigs nodeConfigs, SecretValues secrets) {
		this.nodeConfigs = nodeConfigs;
		this.problems = Checks.problemsOf(nodeConfigs);
		this.startupPlan = StartupPlanner.plan(nodeConfigs);
		this.nodeFiles = nodeConfigs.all()
			.stream()
			.sorted(Comparator.comparing(NodeConfig::address))
			.map((node) -> BundleFile.of(Paths.CONFIG + node.fileName(), node.text()))
			.toList();
		this.secrets = secrets;
		this.shared = SharedFiles.of(topology().surroundings(), secrets);
		this.document = BundleFile.of(Paths.DOCUMENT, TopologyDocument.text(topology()));
		this.design = Sha256.of(TopologyDocument.text(topology())).substring(0, HASH_DIGITS);
		this.checklist = new Checklist(this);
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
		return new ClusterBundle(NodeConfigs.of(topology), secrets);
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
		return this.problems.stream().anyMatch((problem) -> problem.severity() == Severity.ERROR);
	}

	/**
	 * One host's bundle.
	 * @param host a host of the topology
	 * @return its files
	 */
	public HostBundle of(Host host) {
		List<BundleFile> files = new ArrayList<>();
		files.add(BundleFile.of(Paths.NODE_CFG, host.imported().nodeCfg().orElse(host.address().value())));
		files.addAll(this.nodeFiles);
		files.addAll(this.shared);
		files.add(this.document);
		files.addAll(inEveryLanguage(Paths.ROOT + "CHECKLIST", (text) -> this.checklist.of(host, text)));
		VerifyScripts.of(Verification.of(this.nodeConfigs, host))
			.forEach((script) -> files.add(BundleFile.of(Paths.ROOT + script.name(), script.text())));
		files.add(Manifest.of(files));
		return new HostBundle(host.address(), files);
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
		return inEveryLanguage("RUNBOOK", new Runbook(this)::in);
	}

	/** Names the design on paper: the beginning of its document's hash. */
	String design() {
		return this.design;
	}

	/**
	 * Names the content of the whole cluster's bundle: the design and, by one host's
	 * bundle, the way this version of the console writes it.
	 * @return a hash, as 64 hexadecimal digits
	 */
	public String fingerprint() {
		return Sha256.of(TopologyDocument.text(topology()) + of(topology().hosts().get(0)).fingerprint());
	}

	private List<BundleFile> inEveryLanguage(String name, Function<RunbookText, String> content) {
		List<BundleFile> files = new ArrayList<>();
		for (Locale locale : Texts.locales()) {
			files.add(BundleFile.of(name + suffix(locale) + ".md", content.apply(RunbookText.markdown(this, locale))));
			files.add(BundleFile.of(name + suffix(locale) + ".html", content.apply(RunbookText.html(this, locale))));
		}
		return files;
	}

	private static String suffix(Locale locale) {
		return locale.equals(Texts.ENGLISH) ? "" : "." + locale.getLanguage();
	}

}
