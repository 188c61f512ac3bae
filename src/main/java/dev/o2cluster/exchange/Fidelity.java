package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;

/**
 * Whether every node file comes out of a design as it went in, and where not.
 */
final class Fidelity {

	private final Placement placement;

	private final Consumer<Finding> found;

	private Fidelity(Placement placement, Consumer<Finding> found) {
		this.placement = placement;
		this.found = found;
	}

	/**
	 * Compares node files byte for byte.
	 * @param topology the design made of them
	 * @param placement where they come from
	 * @param found takes what is worth saying
	 * @return whether all of them are the same
	 */
	static boolean of(Topology topology, Placement placement, Consumer<Finding> found) {
		Fidelity fidelity = new Fidelity(placement, found);
		NodeConfigs configs = NodeConfigs.of(topology);
		boolean exact = true;
		for (var host : topology.hosts()) {
			NodeConfig ours = configs.of(host);
			exact &= fidelity.same(ours, placement.nodeFile(host, ours.fileName()));
		}
		return exact;
	}

	private boolean same(NodeConfig ours, byte[] original) {
		HostBelief host = Objects.requireNonNull(this.placement.nodes().get(ours.address().value()));
		ours.imported().filter((file) -> !file.notes().isEmpty()).ifPresent((file) -> lenient(ours, host, file));
		if (Arrays.equals(original, ours.text().getBytes(StandardCharsets.UTF_8))) {
			return true;
		}
		var theirs = host.config().content(ours.address().value()).orElseThrow();
		List<String> fields = FieldDifference.between(ours.content(), theirs, ours.release())
			.stream()
			.map(FieldDifference::path)
			.toList();
		if (fields.isEmpty()) {
			say("format", Weight.FACT, host, ours);
		}
		else {
			say("completed", Weight.RISK, host, ours, String.join(", ", fields));
		}
		return false;
	}

	/** O2OA reads it, so it stays as it is until somebody edits the host. */
	private void lenient(NodeConfig ours, HostBelief host, Sample file) {
		say("lenient", Weight.FACT, host, ours, file.notes().size() + file.unlisted(), file.notes().get(0).line());
	}

	private void say(String code, Weight weight, HostBelief host, NodeConfig file, Object... arguments) {
		this.found.accept(Finding.of(code, weight, host.label(), file.fileName(), arguments));
	}

}
