package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.release.Behaviour;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;

/**
 * What the person at one host does, in order, with the cluster's order around it. Its
 * length does not grow with the cluster.
 */
final class Checklist {

	/** How many other hosts in a row are named one by one. */
	private static final int NAMED_HOSTS = 5;

	private final ClusterBundle cluster;

	private final List<List<StartupStep>> visits;

	/** Where each host's own visits stand among all. */
	private final Map<HostAddress, List<Integer>> own;

	Checklist(ClusterBundle cluster) {
		this.cluster = cluster;
		this.visits = visits(cluster.startupPlan().steps());
		this.own = IntStream.range(0, this.visits.size())
			.boxed()
			.collect(Collectors.groupingBy((visit) -> this.visits.get(visit).get(0).host()));
	}

	void write(Host host, RunbookText text) {
		String verify = RunbookText.verifyCommand(host);
		text.title(text.say("checklist.title", host.address())).facts();
		text.paragraph(text.say("checklist.roles", host.address(), text.roles(host)));
		text.problems(concerning(host));
		before(text, host, verify);
		text.paragraph(text.say("start.intro", host.address()));
		start(text, host.address());
		text.trouble();
		text.common("after " + verify, (part) -> after(part, verify));
	}

	/**
	 * What is wrong on this host or with the cluster as a whole; the runbook has the
	 * rest, and the notes.
	 */
	private List<TopologyProblem> concerning(Host host) {
		return this.cluster.problems()
			.stream()
			.filter((problem) -> problem.host() == null || problem.host().equals(host.address()))
			.filter((problem) -> problem.severity() != Severity.INFO)
			.toList();
	}

	private void before(RunbookText text, Host host, String verify) {
		Behaviour behaviour = this.cluster.topology().release().behaviour();
		List<String> byHand = new ArrayList<>(List.of(text.say("before.manifest"), text.say("before.strays")));
		if (behaviour.missingSection() == MissingSection.ON) {
			byHand.add(text.say("before.centerServer"));
		}
		text.heading("before.heading");
		text.task(text.say("before.keep"));
		text.task(text.say("before.unzip", host.address()));
		text.task(text.say("before.verify", verify, host.address()), byHand.toArray(String[]::new));
		text.common("last words before the start", (part) -> {
			part.task(part.say(behaviour.passwordAskedAtFirstStart() ? "before.tokenWithPassword" : "before.token"));
			part.task(part.say("before.reach")).heading("start.heading");
		});
	}

	private void start(RunbookText text, HostAddress here) {
		int next = 0;
		for (int visit : this.own.getOrDefault(here, List.of())) {
			elsewhere(text, next, visit);
			this.visits.get(visit).forEach(text::step);
			next = visit + 1;
		}
		elsewhere(text, next, this.visits.size());
	}

	/** What happens on other hosts meanwhile; nearly all wait for the very first. */
	private void elsewhere(RunbookText text, int from, int to) {
		int named = Math.min(NAMED_HOSTS, to - from);
		if (from == 0) {
			text.common("first " + named, (part) -> named(part, this.visits.subList(0, named)));
		}
		else {
			named(text, this.visits.subList(from, from + named));
		}
		if (to - from > named) {
			text.item(text.say("start.more", to - from - named));
		}
	}

	private static void named(RunbookText text, List<List<StartupStep>> visits) {
		visits.forEach((visit) -> text
			.item(text.say("start.elsewhere", places(visit), visit.get(0).host(), RunbookText.commands(visit))));
	}

	private static void after(RunbookText text, String verify) {
		text.heading("after.heading").task(text.say("after.verify", verify)).task(text.say("after.upload"));
		text.task(text.say("after.stop"));
		text.signOff(Stream.of("signoff.verify", "signoff.start", "signoff.after").map(text::say));
	}

	/** The plan's steps, cut where the next one is on another host. */
	private static List<List<StartupStep>> visits(List<StartupStep> steps) {
		List<List<StartupStep>> visits = new ArrayList<>();
		for (StartupStep step : steps) {
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
