package dev.o2cluster.rollout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.verify.CodeOrigin;
import dev.o2cluster.verify.VerifyCode;
import dev.o2cluster.verify.VerifyCode.Phase;
import dev.o2cluster.verify.VerifyCode.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Runs} on a real H2 with the real migrations.
 */
@ConsoleTest
class RunsIntegrationTests {

	@Autowired
	private Topologies topologies;

	@Autowired
	private Runs runs;

	@Autowired
	private CodeProofs codes;

	@BeforeEach
	void forgetOtherTests() {
		StoredTopologies.clear(this.topologies);
	}

	@Test
	void beginFreezesRevisionAndPlan() {
		StoredTopology pair = create("freeze");
		Run run = begin(pair, PlanKind.START);
		this.topologies.save(pair.id(), pair.tag(), pair.topology().withNote("later"), "wang");
		Run read = this.runs.get(pair.id(), run.id());
		assertThat(read.revision()).isOne();
		assertThat(read.sha256()).isEqualTo(pair.sha256());
		assertThat(read.steps()).extracting((step) -> step.plan().command())
			.containsExactly("./start_linux.sh", "start", "./start_linux.sh", "start data", "start storage",
					"start application");
		assertThat(read.steps()).extracting(RunStep::state)
			.containsExactly(StepState.READY, StepState.WAITING, StepState.READY, StepState.WAITING, StepState.WAITING,
					StepState.WAITING);
		assertThat(read.state()).isEqualTo(RunState.RUNNING);
	}

	@Test
	void ticksOpenTheGatesOfWhatFollows() {
		StoredTopology pair = create("gates");
		Run run = begin(pair, PlanKind.START);
		for (int order : new int[] { 3, 4, 5 }) {
			run = done(run, order);
		}
		assertThat(run.step(6).orElseThrow().state()).isEqualTo(StepState.WAITING);
		assertThat(run.missing(run.step(6).orElseThrow())).extracting((edge) -> edge.step()).containsExactly(2);
		assertConflict("run.gateClosed", run, 6, StepState.DONE, "");
		run = done(done(run, 1), 2);
		assertThat(run.step(6).orElseThrow().state()).isEqualTo(StepState.READY);
		run = done(run, 6);
		assertThat(run.state()).isEqualTo(RunState.FINISHED);
		assertThat(run.endedAt()).isNotNull();
		assertThat(run.step(6).orElseThrow().by()).isEqualTo("li");
		assertThat(this.runs.get(pair.id(), run.id())).isEqualTo(run);
	}

	@Test
	void failedStepKeepsTheGateClosedUntilItIsDone() {
		Run run = begin(create("failed"), PlanKind.START);
		run = tick(run, 1, StepState.FAILED, "no Java");
		assertThat(run.step(2).orElseThrow().state()).isEqualTo(StepState.WAITING);
		assertConflict("run.gateClosed", run, 2, StepState.DONE, "");
		assertThat(done(run, 1).step(2).orElseThrow().state()).isEqualTo(StepState.READY);
	}

	@Test
	void skipNeedsAReason() {
		Run run = begin(create("skip"), PlanKind.START);
		assertConflict("run.noReason", run, 1, StepState.SKIPPED, "  ");
		assertThat(tick(run, 1, StepState.SKIPPED, "runs already").step(2).orElseThrow().state())
			.isEqualTo(StepState.READY);
	}

	@Test
	void tickIsTakenBackOnlyWhileNothingRestsOnIt() {
		Run run = done(done(begin(create("undo"), PlanKind.START), 1), 2);
		assertConflict("run.restsOnIt", run, 1, StepState.READY, "");
		run = tick(tick(run, 2, StepState.READY, ""), 1, StepState.READY, "");
		assertThat(run.step(2).orElseThrow().state()).isEqualTo(StepState.WAITING);
	}

	@Test
	void lastTickOfAFinishedRunCanBeTakenBack() {
		Run run = begin(create("reopen"), PlanKind.STOP);
		run = done(done(run, 1), 2);
		assertThat(run.state()).isEqualTo(RunState.FINISHED);
		run = tick(run, 2, StepState.READY, "");
		assertThat(run.state()).isEqualTo(RunState.RUNNING);
		assertThat(run.endedAt()).isNull();
	}

	@Test
	void pausedRunTakesNoTicksAndAbortedStaysSo() {
		Run run = begin(create("steer"), PlanKind.START);
		Run paused = this.runs.steer(run.topologyId(), run.id(), RunState.PAUSED);
		assertConflict("run.notRunning", paused, 1, StepState.DONE, "");
		Run resumed = this.runs.steer(run.topologyId(), run.id(), RunState.RUNNING);
		assertThat(done(resumed, 1).over()).isOne();
		Run aborted = this.runs.steer(run.topologyId(), run.id(), RunState.ABORTED);
		assertThat(aborted.endedAt()).isNotNull();
		assertConflict("run.notRunning", aborted, 2, StepState.DONE, "");
		assertThatExceptionOfType(RunConflictException.class)
			.isThrownBy(() -> this.runs.steer(run.topologyId(), run.id(), RunState.RUNNING));
	}

	@Test
	void laterNotesAreAddedAndNothingOverwritten() {
		Run run = tick(begin(create("notes"), PlanKind.START), 1, StepState.DONE, "first");
		Tick second = new Tick(StepState.DONE, "wang", "code", "second");
		for (int i = 0; i < 2; i++) {
			run = this.runs.tick(run.topologyId(), run.id(), 1, second);
		}
		RunStep step = run.step(1).orElseThrow();
		assertThat(step.note()).isEqualTo("first\nwang: second");
		assertThat(step.evidence()).isEqualTo("code");
		assertThat(step.by()).isEqualTo("li");
		assertConflict("run.noteTooLong", run, 1, StepState.DONE, "x".repeat(Tick.MAX_NOTE_LENGTH));
		Run seen = run;
		assertThatExceptionOfType(RunConflictException.class)
			.isThrownBy(() -> this.runs.tick(seen.topologyId(), seen.id(), 1,
					new Tick(StepState.FAILED, "wang", "", "no", StepState.READY)))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("run.overtaken"));
	}

	@Test
	void sameTickTwiceKeepsTheFirstSignature() {
		Run run = done(begin(create("twice"), PlanKind.START), 1);
		Run again = this.runs.tick(run.topologyId(), run.id(), 1, new Tick(StepState.DONE, "wang", "", ""));
		assertThat(again.step(1).orElseThrow().by()).isEqualTo("li");
	}

	@Test
	void peopleWhoTickAtTheSameMomentAllCount() throws Exception {
		StoredTopology many = this.topologies.create(hosts("many", 12), "li");
		Run run = begin(many, PlanKind.START);
		List<Integer> launches = run.ready().stream().map(RunStep::order).toList();
		assertThat(launches).hasSize(12);
		ExecutorService people = Executors.newFixedThreadPool(6);
		try {
			List<Callable<Run>> work = new ArrayList<>();
			launches.forEach((order) -> work.add(() -> done(run, order)));
			for (Future<Run> result : people.invokeAll(work)) {
				result.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.runs.get(many.id(), run.id()).over()).isEqualTo(12);
	}

	@Test
	void nothingIsBegunWithoutStepsOrWithErrors() {
		StoredTopology pair = create("nothing");
		StoredTopology noted = this.topologies.save(pair.id(), pair.tag(), pair.topology().withNote("x"), "wang");
		assertThatExceptionOfType(RunConflictException.class).isThrownBy(() -> begin(noted, PlanKind.CHANGE))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("run.nothingToDo"));
		Topology second = SeedPair.of("4").withName("draft");
		List<Host> hosts = second.hosts()
			.stream()
			.map((host) -> host.withRoles(EnumSet.allOf(ServerRole.class)))
			.toList();
		StoredTopology draft = this.topologies.create(second.withHosts(hosts), "li");
		assertThatExceptionOfType(RunConflictException.class).isThrownBy(() -> begin(draft, PlanKind.START))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("run.draft"));
		assertThat(begin(draft, PlanKind.STOP).steps()).isNotEmpty();
	}

	@Test
	void changeComparesTheRevisionsNamed() {
		StoredTopology pair = create("change");
		List<Host> hosts = new ArrayList<>(pair.topology().hosts());
		hosts.add(Host.usual(HostAddress.of("192.168.0.3"), false).withRoles(Set.of(ServerRole.APPLICATION)));
		StoredTopology three = this.topologies.save(pair.id(), pair.tag(), pair.topology().withHosts(hosts), "wang");
		StoredTopology noted = this.topologies.save(three.id(), three.tag(), three.topology().withNote("x"), "zhao");
		Run run = this.runs.begin(new RunRequest(noted.id(), PlanKind.CHANGE, 1, null, false), "li");
		assertThat(run.steps()).extracting((step) -> step.plan().command())
			.containsExactly("unzip -o 192.168.0.1.zip", "unzip -o 192.168.0.2.zip", "unzip -o 192.168.0.3.zip",
					"./start_linux.sh", "start application");
		assertThatExceptionOfType(RunNotFoundException.class)
			.isThrownBy(() -> this.runs.begin(new RunRequest(noted.id(), PlanKind.CHANGE, 9, null, false), "li"));
	}

	@Test
	void rollingRestartsOnlyWhatChangedSinceTheLastDelivery() {
		StoredTopology pair = create("rolling");
		Run start = begin(pair, PlanKind.START);
		for (int order = 1; order <= start.steps().size(); order++) {
			start = done(start, order);
		}
		assertThat(start.state()).isEqualTo(RunState.FINISHED);
		StoredTopology noted = this.topologies.save(pair.id(), pair.tag(), pair.topology().withNote("x"), "wang");
		assertThatExceptionOfType(RunConflictException.class).isThrownBy(() -> begin(noted, PlanKind.ROLLING))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("run.nothingToDo"));
		Host second = noted.topology().hosts().get(1);
		Topology louder = noted.topology()
			.withHosts(List.of(noted.topology().hosts().get(0), second.withSettings(
					second.settings().with("root", "logLevel", JsonNodeFactory.instance.stringNode("debug")))));
		StoredTopology changed = this.topologies.save(noted.id(), noted.tag(), louder, "zhao");
		Run rolling = begin(changed, PlanKind.ROLLING);
		assertThat(rolling.from()).isEqualTo(1);
		assertThat(exits(rolling)).containsExactly(second.address());
		Run everything = this.runs
			.begin(new RunRequest(changed.id(), PlanKind.ROLLING, RunRequest.EVERYTHING, null, false), "li");
		assertThat(everything.from()).isNull();
		assertThat(exits(everything)).hasSize(2);
	}

	private static List<HostAddress> exits(Run run) {
		return run.steps()
			.stream()
			.filter((step) -> step.plan().kind() == StartupStep.Kind.EXIT)
			.map((step) -> step.plan().host())
			.toList();
	}

	@Test
	void codeOfTheFrozenBundleIsEvidenceAndNothingElse() {
		StoredTopology pair = create("codes");
		Run run = begin(pair, PlanKind.START);
		RunStep step = run.step(3).orElseThrow();
		String manifest = manifest(pair.topology(), HostAddress.of("192.168.0.2"));
		String good = code(run, manifest, Result.PASSED);
		assertThat(this.codes.commands(run)).containsEntry(3, "sh verify.sh before " + run.codeWord() + "-3")
			.containsEntry(4, "sh verify.sh after " + run.codeWord() + "-4 data");
		assertThat(this.codes.evidence(run, step, good.toLowerCase()))
			.isEqualTo("verify before " + run.codeWord() + "-3 passed " + good);
		assertCode("run.codeMistyped", run, step, good.substring(0, 18) + ((good.endsWith("0")) ? "1" : "0"));
		assertCode("run.codeForeign", run, run.step(1).orElseThrow(), good);
		assertCode("run.codeFailed", run, step, code(run, manifest, Result.FAILED));
		Run again = begin(pair, PlanKind.START);
		assertCode("run.codeForeign", again, again.step(3).orElseThrow(), good);
	}

	@Test
	void codesOfAChangeAreOfTheFilesThatAreInPlace() {
		StoredTopology pair = create("codes-change");
		StoredTopology moved = this.topologies.save(pair.id(), pair.tag(), hosts("codes-change", 3), "wang");
		Run run = this.runs.begin(new RunRequest(moved.id(), PlanKind.CHANGE, 1, 2, false), "li");
		RunStep exit = run.steps()
			.stream()
			.filter((step) -> step.plan().kind() == StartupStep.Kind.EXIT)
			.findFirst()
			.orElseThrow();
		assertThat(this.codes.commands(run).get(exit.order())).endsWith(" agent");
		String manifest = manifest(pair.topology(), exit.plan().host());
		CodeOrigin origin = new CodeOrigin(exit.plan().host(), manifest,
				this.codes.commands(run).get(exit.order()).replaceFirst("sh verify.sh before ", ""));
		String code = new VerifyCode(Phase.BEFORE, Result.PASSED).print(origin);
		assertThat(this.codes.evidence(run, exit, code)).endsWith(code);
	}

	private static String manifest(Topology topology, HostAddress host) {
		return ClusterBundle.of(topology)
			.of(topology.host(host.value()).orElseThrow())
			.file("o2server/MANIFEST.sha256")
			.orElseThrow()
			.sha256();
	}

	private void assertCode(String key, Run run, RunStep step, String typed) {
		assertThatExceptionOfType(RunConflictException.class).isThrownBy(() -> this.codes.evidence(run, step, typed))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key));
	}

	private static String code(Run run, String manifest, Result result) {
		return new VerifyCode(Phase.BEFORE, result)
			.print(new CodeOrigin(HostAddress.of("192.168.0.2"), manifest, run.codeWord() + "-3"));
	}

	private void assertConflict(String key, Run run, int order, StepState state, String note) {
		assertThatExceptionOfType(RunConflictException.class).isThrownBy(() -> tick(run, order, state, note))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key));
	}

	private Run done(Run run, int order) {
		return tick(run, order, StepState.DONE, "");
	}

	private Run tick(Run run, int order, StepState state, String note) {
		return this.runs.tick(run.topologyId(), run.id(), order, new Tick(state, "li", "", note));
	}

	private Run begin(StoredTopology topology, PlanKind kind) {
		return this.runs.begin(new RunRequest(topology.id(), kind, null, null, false), "li");
	}

	private StoredTopology create(String name) {
		return this.topologies.create(SeedPair.of("6").withName(name), "li");
	}

	private static Topology hosts(String name, int count) {
		List<Host> hosts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			hosts.add(Host.usual(HostAddress.of("10.0.0." + (10 + i)), i == 0));
		}
		return SeedPair.of("6").withName(name).withHosts(hosts);
	}

}
