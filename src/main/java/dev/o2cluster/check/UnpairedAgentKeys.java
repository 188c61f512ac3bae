package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.clusterfile.AgentKeys;

/**
 * Keys of the node agents that do not belong together, or one without the other.
 */
final class UnpairedAgentKeys extends Rule {

	UnpairedAgentKeys() {
		super("agent-keys-unpaired", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		SharedConfig shared = cluster.shared();
		Optional<String> open = shared.text(AgentKeys.PUBLIC);
		Optional<String> closed = shared.text(AgentKeys.PRIVATE);
		boolean single = shared.has(AgentKeys.PUBLIC) != shared.has(AgentKeys.PRIVATE);
		boolean useless = open.isPresent() && closed.isPresent() && !new AgentKeys(open.get(), closed.get()).usable();
		if (single || useless) {
			found.accept(
					problem(SharedConfig.place(shared.has(AgentKeys.PUBLIC) ? AgentKeys.PUBLIC : AgentKeys.PRIVATE)));
		}
	}

}
