package dev.o2cluster.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.MigratedDatabase;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.rollout.ProbeResult.Answer;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProbeTicker}. The console's own asks, too, but nobody answers it.
 */
@ConsoleTest
class ProbeTickerIntegrationTests {

	/** Far longer than any test takes, so that who waits for it is seen. */
	private static final Duration LONG = Duration.ofSeconds(20);

	private static final HostAddress SILENT = HostAddress.of("127.0.0.3");

	private static final HostAddress BROKEN = HostAddress.of("127.0.0.4");

	private static final HostAddress ANSWERING = HostAddress.of("127.0.0.2");

	/** Of their own, so that the console's ticker does not take them. */
	private static final Turns TURNS = new Turns(JdbcClient.create(MigratedDatabase.create("ticker")),
			Clock.systemUTC());

	private final Topologies topologies;

	private final Runs runs;

	private final Probing switches;

	private final StandIn hosts = new StandIn();

	private final ProbeTicker ticker;

	ProbeTickerIntegrationTests(@Autowired Topologies topologies, @Autowired Runs runs, @Autowired Probing switches,
			@Autowired ProbeSwitchRows rows, @Autowired ApplicationEventPublisher events) {
		this.topologies = topologies;
		this.runs = runs;
		this.switches = switches;
		Probing probing = new Probing(rows, topologies, this.hosts, Clock.systemUTC(), events);
		this.ticker = new ProbeTicker(runs, probing, TURNS);
		StoredTopologies.clear(topologies);
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.hosts.end.countDown();
		this.ticker.stop();
		this.hosts.stop();
	}

	@Test
	void silentHostsOfOneRunKeepNoOtherWaiting() throws InterruptedException {
		Run silent = begin("silent", SILENT);
		Run answering = begin("answering", ANSWERING);
		this.ticker.look();
		assertTicked(answering, 1);
		for (int order = 2; order <= answering.steps().size(); order++) {
			this.ticker.look();
			assertTicked(answering, order);
		}
		assertThat(this.hosts.asked).as("looks at the silent run do not pile up").containsOnlyOnce(SILENT);
		assertThat(this.runs.get(silent.topologyId(), silent.id()).over()).isZero();
	}

	@Test
	void aLookThatFailsIsTakenAgainAndKeepsNoOtherWaiting() throws InterruptedException {
		Run broken = begin("broken", BROKEN);
		Run answering = begin("answering", ANSWERING);
		this.ticker.look();
		assertTicked(answering, 1);
		this.hosts.broken.set(false);
		assertTicked(broken, 1);
	}

	@Test
	void hostsOfTopologiesWithoutProbesAreNotAsked() throws InterruptedException {
		Run off = begin("off", SILENT);
		this.switches.set(off.topologyId(), false, "li");
		Run answering = begin("answering", ANSWERING);
		this.ticker.look();
		assertTicked(answering, 1);
		assertThat(this.hosts.asked).containsOnly(ANSWERING);
	}

	private void assertTicked(Run run, int order) throws InterruptedException {
		Instant end = Instant.now().plus(LONG.dividedBy(2));
		while (step(run, order).state() != StepState.DONE && Instant.now().isBefore(end)) {
			Thread.sleep(10);
			this.ticker.look();
		}
		assertThat(step(run, order).state()).isEqualTo(StepState.DONE);
		assertThat(step(run, order).by()).isEqualTo(RunStep.PROBE);
	}

	private RunStep step(Run run, int order) {
		return this.runs.get(run.topologyId(), run.id()).step(order).orElseThrow();
	}

	private Run begin(String name, HostAddress address) {
		Host host = Host.usual(address, true).withRoles(EnumSet.of(ServerRole.CENTER, ServerRole.STORAGE));
		Topology design = SeedPair.of("6").withName(name).withHosts(List.of(host));
		long id = this.topologies.create(StorageNames.NONE.assign(design), "li").id();
		this.switches.set(id, true, "li");
		return this.runs.begin(new RunRequest(id, PlanKind.START, null, null, true), "li");
	}

	/** Answers at once, except for one host when the test is over. */
	private static final class StandIn extends Prober {

		private final Queue<HostAddress> asked = new ConcurrentLinkedQueue<>();

		private final CountDownLatch end = new CountDownLatch(1);

		private final AtomicBoolean broken = new AtomicBoolean(true);

		StandIn() {
			super(Clock.systemUTC());
		}

		@Override
		List<ProbeResult> ask(Collection<Probe> probes) {
			HostAddress host = probes.iterator().next().host();
			this.asked.add(host);
			if (host.equals(BROKEN) && this.broken.get()) {
				throw new IllegalStateException("as a full disk would");
			}
			boolean up = !host.equals(SILENT) || waited();
			return probes.stream()
				.map((probe) -> new ProbeResult(probe, up ? Answer.UP : Answer.LOST, 0, 1, null))
				.toList();
		}

		private boolean waited() {
			try {
				this.end.await(LONG.toSeconds(), TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return false;
		}

	}

}
