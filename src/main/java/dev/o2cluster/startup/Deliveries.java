package dev.o2cluster.startup;

import java.util.List;
import java.util.stream.Collectors;

import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;

/**
 * New bundles for running hosts. A node file that stays behind after its host was removed
 * would be a host for O2OA, so it goes in the same step.
 */
final class Deliveries {

	private Deliveries() {
	}

	/** Writes one delivery per host of the new design. */
	static void write(Difference difference, PlanBuilder builder) {
		List<HostAddress> gone = difference.removed().stream().map(Host::address).toList();
		difference.after().hosts().forEach((host) -> {
			PlanStep step = builder.add(host.address(), Kind.DELIVER, command(host.address(), host.os(), gone))
				.remark("remark.deliver", host.address() + ".zip");
			if (!gone.isEmpty()) {
				step.remark("remark.stray", gone.stream().map(Object::toString).collect(Collectors.joining(", ")));
			}
		});
	}

	/** What to type in the folder that holds {@code o2server}. */
	static String command(HostAddress host, HostOs os, List<HostAddress> gone) {
		boolean windows = os == HostOs.WINDOWS;
		String unpack = windows ? "powershell -Command \"Expand-Archive -Force " + host + ".zip .\""
				: "unzip -o " + host + ".zip";
		if (gone.isEmpty()) {
			return unpack;
		}
		String folder = windows ? "o2server\\config\\" : "o2server/config/";
		return unpack + " && " + (windows ? "del" : "rm -f")
				+ gone.stream()
					.map((address) -> " " + folder + "node_" + address + ".json")
					.collect(Collectors.joining());
	}

}
