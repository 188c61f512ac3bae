package dev.o2cluster.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.Probes;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the hosts of a topology, if somebody has switched that on for it, and never any
 * other address or port.
 */
@Component
public class Probing {

	/** Everybody who looks at a board within this time sees the same answers. */
	private static final Duration FRESH = Duration.ofSeconds(2);

	private final ProbeSwitchRows switches;

	private final Topologies topologies;

	private final Prober prober;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final Map<Long, Board> boards = new ConcurrentHashMap<>();

	Probing(ProbeSwitchRows switches, Topologies topologies, Prober prober, Clock clock,
			ApplicationEventPublisher events) {
		this.switches = switches;
		this.topologies = topologies;
		this.prober = prober;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Tells whether the console may ask a topology's hosts.
	 * @param topologyId the topology
	 * @return the switch
	 */
	public ProbeSwitch of(long topologyId) {
		this.topologies.get(topologyId);
		return this.switches.findById(topologyId)
			.map(ProbeSwitchEntity::value)
			.orElseGet(() -> new ProbeSwitch(topologyId, false, "", null));
	}

	/**
	 * Allows or forbids the console to ask a topology's hosts.
	 * @param topologyId the topology
	 * @param enabled whether it may
	 * @param author who decides
	 * @return the switch
	 */
	public ProbeSwitch set(long topologyId, boolean enabled, String author) {
		tell(enabled ? ProbeActivity.Kind.ON : ProbeActivity.Kind.OFF, topologyId);
		this.boards.remove(topologyId);
		return this.switches
			.save(new ProbeSwitchEntity(topologyId, enabled, author,
					this.clock.instant().truncatedTo(ChronoUnit.MICROS)))
			.value();
	}

	/**
	 * Asks every server of a topology.
	 * @param topologyId the topology
	 * @return what they answer
	 * @throws ProbingOffException if nobody has switched that on
	 */
	public Board board(long topologyId) {
		refuseWhenOff(topologyId);
		return this.boards.compute(topologyId, (id, known) -> {
			boolean fresh = known != null && known.at().plus(FRESH).isAfter(this.clock.instant());
			if (known != null && fresh) {
				return known;
			}
			tell(ProbeActivity.Kind.ASKED, id);
			return ask(this.topologies.get(id).topology());
		});
	}

	/**
	 * Asks at once what tells whether steps of a run are done.
	 * @param run the run
	 * @param steps some of its steps
	 * @return an answer to each proof of each step
	 * @throws ProbingOffException if nobody has switched that on
	 */
	Map<RunStep, List<ProbeResult>> ask(Run run, List<RunStep> steps) {
		refuseWhenOff(run.topologyId());
		tell(ProbeActivity.Kind.ASKED, run.topologyId());
		List<Probe> questions = steps.stream().flatMap((step) -> step.plan().proofs().stream()).toList();
		Iterator<ProbeResult> answers = this.prober.ask(questions).iterator();
		Map<RunStep, List<ProbeResult>> results = new LinkedHashMap<>();
		steps.forEach(
				(step) -> results.put(step, step.plan().proofs().stream().map((proof) -> answers.next()).toList()));
		return results;
	}

	private void tell(ProbeActivity.Kind kind, long topologyId) {
		this.events.publishEvent(ProbeActivity.of(kind, this.topologies.get(topologyId)));
	}

	private void refuseWhenOff(long topologyId) {
		if (!of(topologyId).enabled()) {
			throw new ProbingOffException(topologyId);
		}
	}

	private Board ask(Topology topology) {
		NodeConfigs cluster = NodeConfigs.of(topology);
		Probes probes = new Probes(cluster);
		List<Host> hosts = cluster.acting().hosts();
		List<Probe> questions = new ArrayList<>();
		hosts.forEach((host) -> {
			host.roles().forEach((role) -> questions.add(probes.of(host, role)));
			probes.agent(host).ifPresent(questions::add);
		});
		Iterator<ProbeResult> answers = this.prober.ask(questions).iterator();
		List<Board.Row> rows = hosts.stream().map((host) -> row(host, probes, answers)).toList();
		return new Board(this.clock.instant(), rows);
	}

	private static Board.Row row(Host host, Probes probes, Iterator<ProbeResult> answers) {
		Map<ServerRole, ProbeResult> roles = new EnumMap<>(ServerRole.class);
		host.roles().forEach((role) -> roles.put(role, answers.next()));
		Optional<Probe> agent = probes.agent(host);
		return new Board.Row(host, roles, agent.isPresent() ? answers.next() : null);
	}

}
