package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.release.Behaviour;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;

/**
 * What the person at one host does, in order, with the cluster's order around it. Its
 * length does not grow with the cluster.
 */
final class Checklist {

	/** How many other hosts in a row are named one by one. */
	private static final int NAMED_HOSTS = 5;

	private static final int LAST_PRIVILEGED_PORT = 1023;

	private final ClusterBundle cluster;

	private final Locale locale;

	Checklist(ClusterBundle cluster, Locale locale) {
		this.cluster = cluster;
		this.locale = locale;
	}

	String of(Host host) {
		RunbookText text = new RunbookText(this.cluster, this.locale);
		text.title(text.say("checklist.title", host.address())).facts();
		text.line(text.say("checklist.roles", host.address(), text.roles(host))).blank();
		text.problems(concerning(host));
		before(text, host);
		text.heading("start.heading").line(text.say("start.intro", host.address())).blank();
		start(text, host.address());
		text.blank();
		return text.heading("after.heading").task(text.say("after.upload")).task(text.say("after.stop")).text();
	}

	/**
	 * What is wrong on this host or with the cluster as a whole; the runbook has the
	 * rest.
	 */
	private List<TopologyProblem> concerning(Host host) {
		return this.cluster.problems()
			.stream()
			.filter((problem) -> problem.host() == null || problem.host().equals(host.address()))
			.toList();
	}

	private void before(RunbookText text, Host host) {
		Behaviour behaviour = this.cluster.topology().release().behaviour();
		text.heading("before.heading");
		text.task(text.say("before.unzip", host.address()));
		text.task(text.say("before.manifest"));
		text.task(text.say("before.strays"));
		if (behaviour.missingSection() == MissingSection.ON) {
			text.task(text.say("before.centerServer"));
		}
		text.task(text.say(behaviour.passwordAskedAtFirstStart() ? "before.tokenWithPassword" : "before.token"));
		text.task(text.say("before.reach"));
		if (host.os() != HostOs.WINDOWS && privilegedPort(host)) {
			text.task(text.say("before.root"));
		}
		text.blank();
	}

	private boolean privilegedPort(Host host) {
		return host.roles()
			.stream()
			.map((role) -> this.cluster.nodeConfigs().port(host, role))
			.anyMatch((port) -> port <= LAST_PRIVILEGED_PORT);
	}

	private void start(RunbookText text, HostAddress here) {
		List<List<StartupStep>> others = new ArrayList<>();
		for (List<StartupStep> visit : visits()) {
			if (visit.get(0).host().equals(here)) {
				elsewhere(text, others);
				others.clear();
				visit.forEach(text::step);
			}
			else {
				others.add(visit);
			}
		}
		elsewhere(text, others);
	}

	private void elsewhere(RunbookText text, List<List<StartupStep>> visits) {
		visits.stream()
			.limit(NAMED_HOSTS)
			.forEach((visit) -> text.line("- "
					+ text.say("start.elsewhere", places(visit), visit.get(0).host(), RunbookText.commands(visit))));
		if (visits.size() > NAMED_HOSTS) {
			text.line("- " + text.say("start.more", visits.size() - NAMED_HOSTS));
		}
	}

	/** The plan's steps, cut where the next one is on another host. */
	private List<List<StartupStep>> visits() {
		List<List<StartupStep>> visits = new ArrayList<>();
		for (StartupStep step : this.cluster.startupPlan().steps()) {
			if (visits.isEmpty() || !lastOf(visits).get(0).host().equals(step.host())) {
				visits.add(new ArrayList<>());
			}
			lastOf(visits).add(step);
		}
		return visits;
	}

	private static List<StartupStep> lastOf(List<List<StartupStep>> visits) {
		return visits.get(visits.size() - 1);
	}

	private static String places(List<StartupStep> visit) {
		int first = visit.get(0).order();
		int last = visit.get(visit.size() - 1).order();
		return (first == last) ? Integer.toString(first) : first + "–" + last;
	}

}
