package dev.o2cluster.nodeconfig;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Parallel;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The node files of a whole topology, as every host will read them.
 */
public final class NodeConfigs {

	private final Topology topology;

	private final Topology acting;

	private final NodeConfigRenderer renderer;

	private final Map<HostAddress, NodeConfig> byHost;

	private NodeConfigs(Topology topology, NodeConfigRenderer renderer, Map<HostAddress, NodeConfig> byHost) {
		this.topology = topology;
		this.acting = topology.acting();
		this.renderer = renderer;
		this.byHost = Collections.unmodifiableMap(byHost);
	}

	/**
	 * Renders a topology's node files.
	 * @param topology the topology
	 * @return its node files
	 */
	public static NodeConfigs of(Topology topology) {
		NodeConfigRenderer renderer = new NodeConfigRenderer(topology);
		Map<HostAddress, NodeConfig> byHost = new LinkedHashMap<>();
		Parallel.of(topology.hosts(), topology.hosts().size())
			.map(renderer::render)
			.forEachOrdered((file) -> byHost.put(file.address(), file));
		return new NodeConfigs(topology, renderer, byHost);
	}

	public Topology topology() {
		return this.topology;
	}

	/**
	 * The topology as its servers act on it.
	 * @return it without the ticks that something outside the cluster makes meaningless
	 */
	public Topology acting() {
		return this.acting;
	}

	/**
	 * The node files.
	 * @return one per host, in the order of hosts
	 */
	public List<NodeConfig> all() {
		return List.copyOf(this.byHost.values());
	}

	/**
	 * One host's node file.
	 * @param host a host of the topology
	 * @return its node file
	 */
	public NodeConfig of(Host host) {
		return Objects.requireNonNull(this.byHost.get(host.address()));
	}

	/**
	 * Says for each line of a host's node file why it says what it says.
	 * @param host a host of the topology
	 * @return the lines on which a value begins, in their order
	 */
	public List<ExplainedLine> explain(Host host) {
		return this.renderer.explain(host);
	}

	/**
	 * Says why a host's {@code node.cfg} holds what it holds.
	 * @param host a host of the topology
	 * @return its only line
	 */
	public static List<ExplainedLine> explainAddress(Host host) {
		return List.of(new ExplainedLine(1, "", JsonNodeFactory.instance.stringNode(host.address().value()),
				Because.of(Origin.SAFETY, "nodeCfg", host.address())));
	}

	/**
	 * What the node files are made from.
	 * @return the topology's own sample, or the release line's; must not be changed
	 */
	public ObjectNode sample() {
		return this.renderer.sample();
	}

	/**
	 * What the node files are made from, in the form node files have.
	 * @return the text of the topology's own sample, or of the release line's
	 */
	public String sampleText() {
		return JsonText.print(this.renderer.sample());
	}

	/**
	 * Finds where a host's node file differs from the sample.
	 * @param host a host of the topology
	 * @return JSON pointers of the values that differ
	 */
	public List<String> changesFromSample(Host host) {
		return SampleChanges.between(this.renderer.sample(), of(host).content());
	}

	/**
	 * The port a role of a host listens on.
	 * @param host a host of the topology
	 * @param role the role
	 * @return the port, 1 to 65535; the line's default where the file names none that
	 * O2OA would take
	 */
	public int port(Host host, ServerRole role) {
		return of(host).port(role).orElseGet(() -> usualPort(role));
	}

	private int usualPort(ServerRole role) {
		String field = (role == ServerRole.DATA) ? "tcpPort" : "port";
		return this.topology.release()
			.field(role.key(), field)
			.flatMap((known) -> PortNumber.of(known.defaultValue()))
			.orElseThrow();
	}

}
