package dev.o2cluster.check;

import java.util.Arrays;
import java.util.List;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a topology that O2OA would not complain about, or only too late.
 *
 * @param id id of the rule that found it; also the key of its messages
 * @param severity how bad it is
 * @param host the host it sits on; {@code null} where it is about the whole cluster
 * @param field what it is about: a role's key, a field such as {@code storage.name}, or
 * empty
 * @param arguments what its messages name
 */
public record TopologyProblem(String id, Severity severity, @Nullable HostAddress host, String field,
		List<String> arguments) {

	static TopologyProblem on(Host host, String field, Rule rule, Object... arguments) {
		return new TopologyProblem(rule.id(), rule.severity(), host.address(), field, texts(arguments));
	}

	static TopologyProblem ofCluster(String field, Rule rule, Object... arguments) {
		return new TopologyProblem(rule.id(), rule.severity(), null, field, texts(arguments));
	}

	private static List<String> texts(Object... arguments) {
		return Arrays.stream(arguments).map(String::valueOf).toList();
	}

}
