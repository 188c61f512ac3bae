package dev.o2cluster.bundle;

import java.util.Locale;

import dev.o2cluster.topology.Host;

/**
 * The whole cluster's start, for the person who leads it.
 */
final class Runbook {

	private final ClusterBundle cluster;

	private final Locale locale;

	Runbook(ClusterBundle cluster, Locale locale) {
		this.cluster = cluster;
		this.locale = locale;
	}

	String text() {
		RunbookText text = new RunbookText(this.cluster, this.locale);
		text.title(text.say("runbook.title", this.cluster.topology().name())).facts();
		hosts(text);
		text.problems(this.cluster.problems());
		text.heading("runbook.deliver.heading");
		this.cluster.topology().hosts().forEach((host) -> text.task(text.say("runbook.deliver", host.address())));
		text.blank().heading("start.heading");
		this.cluster.startupPlan().steps().forEach(text::step);
		text.blank();
		return text.heading("after.heading").task(text.say("after.upload")).task(text.say("after.stop")).text();
	}

	private void hosts(RunbookText text) {
		text.heading("runbook.hosts.heading");
		text.line(text.say("runbook.hosts.columns")).line("|---|---|---|");
		for (Host host : this.cluster.topology().hosts()) {
			text.line("| " + host.address() + " | " + text.say("os." + host.os().key()) + " | " + text.roles(host)
					+ " |");
		}
		text.blank();
	}

}
