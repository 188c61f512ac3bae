package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A designed cluster. Every topology is whole: its addresses differ, exactly one host is
 * the primary center and runs a center, and no host is without a role. Whether O2OA would
 * be happy with it is another question, which the checks answer.
 *
 * @param name what operators call it, at most {@value #MAX_NAME_LENGTH} characters
 * @param release the O2OA release line its hosts run
 * @param note free text, at most {@value #MAX_NOTE_LENGTH} characters
 * @param settings values for known fields that all hosts take unless they choose their
 * own
 * @param overrides a JSON merge patch (RFC 7396) put onto every node file, before the
 * host's own; must not be changed
 * @param sample the operator's own sample file, from which the node files are made
 * instead of the release line's
 * @param dataInUse where the data is that people rely on; empty while the cluster holds
 * none
 * @param surroundings what stands around the node files
 * @param waivers warnings that somebody accepted
 * @param hosts its hosts, in the operator's order
 */
public record Topology(String name, Release release, String note, Settings settings, ObjectNode overrides,
		Optional<Sample> sample, Optional<DataInUse> dataInUse, Surroundings surroundings, List<Waiver> waivers,
		List<Host> hosts) {

	/** Longest name, in characters. */
	public static final int MAX_NAME_LENGTH = 80;

	/** Longest note, in characters. */
	public static final int MAX_NOTE_LENGTH = 2000;

	/** Most hosts one topology can have. */
	public static final int MAX_HOSTS = 1000;

	/** Most waivers one topology can hold. */
	public static final int MAX_WAIVERS = 1000;

	/**
	 * Creates a topology.
	 * @throws InvalidTopologyException if it is not whole, with every reason
	 */
	public Topology {
		hosts = List.copyOf(hosts);
		waivers = List.copyOf(waivers);
		List<DocumentProblem> problems = new ArrayList<>(Wholeness.problemsOf(name, note, hosts));
		problems.addAll(SettingsFit.problemsOf(settings, hosts, release));
		problems.addAll(SurroundingsFit.problemsOf(surroundings, release));
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
	}

	/**
	 * Creates a topology without settings and overrides of its own.
	 * @param name what operators call it
	 * @param release the O2OA release line its hosts run
	 * @param hosts its hosts
	 * @return the topology
	 * @throws InvalidTopologyException if it is not whole, with every reason
	 */
	public static Topology of(String name, Release release, List<Host> hosts) {
		return new Topology(name, release, "", Settings.NONE, JsonNodeFactory.instance.objectNode(), Optional.empty(),
				Optional.empty(), Surroundings.NONE, List.of(), hosts);
	}

	/**
	 * The primary center.
	 * @return the one host marked as such
	 */
	public Host primary() {
		return this.hosts.stream().filter(Host::primary).findFirst().orElseThrow();
	}

	/**
	 * Finds a host.
	 * @param address its address, as typed
	 * @return the host, if the topology has it
	 */
	public Optional<Host> host(String address) {
		String wanted = HostAddress.normalise(address);
		// every download asks
		for (Host host : this.hosts) {
			if (host.address().value().equals(wanted)) {
				return Optional.of(host);
			}
		}
		return Optional.empty();
	}

	/**
	 * The hosts that run a role.
	 * @param role the role
	 * @return the hosts, in the operator's order; none where something outside the
	 * cluster takes the role's place
	 */
	public List<Host> running(ServerRole role) {
		return replaced().contains(role) ? List.of() : this.hosts.stream().filter((host) -> host.runs(role)).toList();
	}

	/**
	 * The host whose built-in database is used: the first one running the data role in
	 * text order of addresses, whoever is primary. Observed on O2OA 6.0.3.
	 * @return the host; empty when none runs the data role
	 */
	public Optional<Host> databaseHost() {
		return running(ServerRole.DATA).stream().min(Comparator.comparing(Host::address));
	}

	/**
	 * The hosts whose built-in databases have to be up before any center or application:
	 * where a release line may spread rows over all of them, every one, and otherwise the
	 * one in use.
	 * @return the hosts, in text order of addresses; none where nobody runs the data role
	 */
	public List<Host> databaseHosts() {
		boolean split = this.release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
		return split ? running(ServerRole.DATA).stream().sorted(Comparator.comparing(Host::address)).toList()
				: databaseHost().stream().toList();
	}

	/**
	 * The roles no server plays, ticked or not, because a database or a file store
	 * outside the cluster takes their place.
	 * @return data, storage, both or none
	 */
	public Set<ServerRole> replaced() {
		Set<ServerRole> replaced = EnumSet.noneOf(ServerRole.class);
		if (this.surroundings.externalDatabase().active()) {
			replaced.add(ServerRole.DATA);
		}
		if (this.surroundings.externalStorage().active(this.release)) {
			replaced.add(ServerRole.STORAGE);
		}
		return replaced;
	}

	/**
	 * The design as servers act on it: without the ticks that mean nothing because
	 * something outside the cluster takes the role's place. A host keeps its last roles;
	 * a check tells of it.
	 * @return the design with fewer ticks; the same one where every tick counts
	 */
	public Topology acting() {
		Set<ServerRole> replaced = replaced();
		return replaced.isEmpty() ? this
				: withHosts(this.hosts.stream().map((host) -> host.without(replaced)).toList());
	}

	public Topology withName(String name) {
		return new Topology(name, this.release, this.note, this.settings, this.overrides, this.sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withRelease(Release release) {
		return new Topology(this.name, release, this.note, this.settings, this.overrides, this.sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withNote(String note) {
		return new Topology(this.name, this.release, note, this.settings, this.overrides, this.sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withHosts(List<Host> hosts) {
		return new Topology(this.name, this.release, this.note, this.settings, this.overrides, this.sample,
				this.dataInUse, this.surroundings, this.waivers, hosts);
	}

	public Topology withSettings(Settings settings) {
		return new Topology(this.name, this.release, this.note, settings, this.overrides, this.sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withOverrides(ObjectNode overrides) {
		return new Topology(this.name, this.release, this.note, this.settings, overrides, this.sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withSample(Optional<Sample> sample) {
		return new Topology(this.name, this.release, this.note, this.settings, this.overrides, sample, this.dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withDataInUse(Optional<DataInUse> dataInUse) {
		return new Topology(this.name, this.release, this.note, this.settings, this.overrides, this.sample, dataInUse,
				this.surroundings, this.waivers, this.hosts);
	}

	public Topology withSurroundings(Surroundings surroundings) {
		return new Topology(this.name, this.release, this.note, this.settings, this.overrides, this.sample,
				this.dataInUse, surroundings, this.waivers, this.hosts);
	}

	public Topology withWaivers(List<Waiver> waivers) {
		return new Topology(this.name, this.release, this.note, this.settings, this.overrides, this.sample,
				this.dataInUse, this.surroundings, waivers, this.hosts);
	}

	/**
	 * The design with one host changed.
	 * @param host the host as it should be; its address tells which one it replaces
	 * @return the changed design
	 */
	public Topology withHost(Host host) {
		return withHosts(this.hosts.stream().map((old) -> old.address().equals(host.address()) ? host : old).toList());
	}

}
