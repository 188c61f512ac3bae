package dev.o2cluster.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.exchange.DriftEntry.Reason;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes what stands on hosts over into a design, one difference after the other.
 */
public final class DriftAdoption {

	private final List<HostDrop> drops;

	private Topology topology;

	private SecretValues values = SecretValues.NONE;

	private DriftAdoption(Topology topology, Drop drop) {
		this.topology = topology;
		this.drops = HostDrop.of(drop);
	}

	/**
	 * Adopts differences.
	 * @param topology the design to change
	 * @param drop what the hosts hold
	 * @param chosen the differences to adopt
	 * @return the changed design
	 * @throws InvalidTopologyException if no topology would be left
	 */
	public static DriftAdoption of(Topology topology, Drop drop, List<DriftEntry> chosen) {
		DriftAdoption adoption = new DriftAdoption(topology, drop);
		chosen.stream()
			.filter(DriftEntry::adoptable)
			.sorted((one, other) -> Boolean.compare(raises(other), raises(one)))
			.forEach(adoption::adopt);
		chosen.stream().filter((entry) -> !entry.field().isEmpty()).forEach(adoption::keepForm);
		return adoption;
	}

	public Topology topology() {
		return this.topology;
	}

	/**
	 * The values of secrets that came in with files.
	 * @return the new values
	 */
	public SecretValues values() {
		return this.values;
	}

	private void adopt(DriftEntry entry) {
		switch (entry.reason()) {
			case FORM -> form(entry);
			case EXTRA_NODE -> host(entry);
			case CONTENT, EXTRA_FILE -> file(entry);
			default -> field(entry);
		}
	}

	private void field(DriftEntry entry) {
		FieldDifference difference = new FieldDifference(entry.section(), entry.field(), entry.ours(), entry.theirs(),
				entry.meant());
		this.topology.host(entry.node()).filter((host) -> !says(host, entry)).ifPresent((host) -> {
			boolean flag = entry.reason() == Reason.PRIMARY
					&& this.topology.release().behaviour().primaryBy() == PrimaryBy.FLAG;
			this.topology = (flag && on(entry)) ? primary(host)
					: this.topology.withHost(NodeFit.adopt(this.topology, host, difference));
		});
	}

	/** Where nothing is left that differs, the file as a whole is what the host holds. */
	private void keepForm(DriftEntry entry) {
		HostDrop drop = drop(entry);
		Optional<Host> host = this.topology.host(entry.node());
		if (drop == null || host.isEmpty()) {
			return;
		}
		NodeConfig config = NodeConfigs.of(this.topology).of(host.get());
		ConfigBelief read = ConfigBelief.of(this.topology.release(), drop.folder().config());
		boolean same = read.content(entry.node())
			.filter((theirs) -> FieldDifference.between(config.content(), theirs, config.release()).isEmpty())
			.isPresent();
		if (same) {
			this.topology = this.topology.withHost(Keeping.keep(host.get(), config, bytes(entry)));
		}
	}

	/** In 4.x the flag is the role of the center and its primary in one. */
	private Topology primary(Host host) {
		Set<ServerRole> roles = EnumSet.of(ServerRole.CENTER);
		roles.addAll(host.roles());
		return this.topology.withHosts(this.topology.hosts()
			.stream()
			.map((one) -> one.equals(host) ? one.withRoles(roles).withPrimary(true) : one.withPrimary(false))
			.toList());
	}

	/** Whether an earlier adoption, or somebody else, brought the value in already. */
	private boolean says(Host host, DriftEntry entry) {
		NodeConfig now = NodeConfigs.of(this.topology).of(host);
		JsonNode value = entry.section().equals(Release.ROOT) ? now.value(entry.field())
				: now.content().path(entry.section()).path(entry.field());
		return (entry.meant() != null) ? value.equals(entry.meant()) : value.isMissingNode();
	}

	/** A new primary comes before the old one resigns. */
	private static boolean raises(DriftEntry entry) {
		return entry.reason() == Reason.PRIMARY && on(entry);
	}

	private static boolean on(DriftEntry entry) {
		return entry.meant() != null && entry.meant().asBoolean(false);
	}

	private void form(DriftEntry entry) {
		Optional<Host> host = this.topology.host(entry.node());
		byte[] file = bytes(entry);
		if (host.isPresent() && file != null) {
			Sample read = Sample.read(file);
			this.topology = this.topology
				.withHost(host.get().withImported(host.get().imported().withNodeFile(Optional.of(read))));
		}
	}

	/** A node the design does not have becomes a host of it. */
	private void host(DriftEntry entry) {
		HostDrop drop = drop(entry);
		boolean fits = drop != null && Placement.address(entry.node()) && this.topology.host(entry.node()).isEmpty();
		if (!fits) {
			return;
		}
		HostBelief belief = ClusterBelief.of(this.topology.release(), List.of(Objects.requireNonNull(drop).folder()))
			.hosts()
			.get(0);
		if (belief.config().content(entry.node()).isPresent() && !belief.config().roles(entry.node()).isEmpty()) {
			Topology grown = Rebuild.grown(this.topology, entry.node(), belief);
			Host added = grown.host(entry.node()).orElseThrow();
			this.topology = grown.withHost(Keeping.keep(added, NodeConfigs.of(grown).of(added), bytes(entry)));
		}
	}

	private void file(DriftEntry entry) {
		byte[] bytes = bytes(entry);
		if (bytes != null) {
			TakenFiles files = new TakenFiles(this.topology.surroundings(), this.topology.release(), Seal.of(List.of()),
					(finding) -> {
					});
			files.replace(DropPaths.name(entry.file()), bytes);
			this.topology = this.topology.withSurroundings(files.surroundings());
			this.values = this.values.with(files.values());
		}
	}

	private byte @Nullable [] bytes(DriftEntry entry) {
		HostDrop drop = drop(entry);
		Map<String, byte[]> files = (drop != null) ? drop.folder().config() : Map.of();
		return files.get(DropPaths.name(entry.file()));
	}

	private @Nullable HostDrop drop(DriftEntry entry) {
		return this.drops.stream()
			.filter((drop) -> drop.folder().label().equals(entry.host()))
			.findFirst()
			.orElse(null);
	}

}
