package dev.o2cluster.bundle;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.topology.Host;

/**
 * The whole cluster's start, for the person who leads it.
 */
final class Runbook {

	private final ClusterBundle cluster;

	Runbook(ClusterBundle cluster) {
		this.cluster = cluster;
	}

	void write(RunbookText text) {
		text.title(text.say("runbook.title", this.cluster.topology().name())).facts();
		text.heading("runbook.hosts.heading").table("runbook.hosts.columns", hosts(text));
		text.problems(this.cluster.problems());
		text.heading("runbook.deliver.heading");
		this.cluster.topology()
			.hosts()
			.forEach((host) -> text.task(text.say("runbook.deliver", host.address(), RunbookText.verifyCommand(host))));
		text.heading("start.heading");
		this.cluster.startupPlan().steps().forEach(text::step);
		text.trouble();
		text.heading("after.heading").task(text.say("after.upload")).task(text.say("after.stop"));
		text.signOff(Stream.of("signoff.files", "signoff.start", "signoff.after").map(text::say));
	}

	private List<List<String>> hosts(RunbookText text) {
		return this.cluster.nodeConfigs().acting().hosts().stream().map((host) -> row(text, host)).toList();
	}

	private static List<String> row(RunbookText text, Host host) {
		return List.of(host.address().value(), text.say("os." + host.os().key()), text.roles(host));
	}

}
