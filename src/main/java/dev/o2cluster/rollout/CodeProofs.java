package dev.o2cluster.rollout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.verify.CodeOrigin;
import dev.o2cluster.verify.VerifyCode;
import dev.o2cluster.verify.VerifyCode.Result;
import dev.o2cluster.verify.VerifyCode.Verdict;

import org.springframework.stereotype.Component;

/**
 * Judges the codes that verify scripts print, against the bundle of the revision a run is
 * frozen at.
 */
@Component
public class CodeProofs {

	private final Revisions revisions;

	private final Designs designs;

	CodeProofs(Revisions revisions, Designs designs) {
		this.revisions = revisions;
		this.designs = designs;
	}

	/**
	 * What to type on the hosts of a run's steps to get codes.
	 * @param run the run
	 * @return the commands by the steps' orders; none for steps that no script can tell
	 * of
	 */
	public Map<Integer, String> commands(Run run) {
		Map<HostAddress, HostOs> systems = new HashMap<>();
		designs(run).flatMap((topology) -> topology.hosts().stream())
			.forEach((host) -> systems.putIfAbsent(host.address(), host.os()));
		Map<Integer, String> commands = new HashMap<>();
		run.steps()
			.forEach((step) -> Challenge.of(run, step)
				.ifPresent((challenge) -> commands.put(step.order(),
						challenge.command(systems.getOrDefault(step.plan().host(), HostOs.LINUX)))));
		return commands;
	}

	/**
	 * Makes evidence of a typed code.
	 * @param run the run
	 * @param step the step it is to prove
	 * @param typed the code
	 * @return the evidence
	 * @throws RunConflictException if the code is mistyped, comes from another host,
	 * bundle, step or run, or says that checks failed
	 */
	public String evidence(Run run, RunStep step, String typed) {
		HostAddress host = step.plan().host();
		Challenge challenge = Challenge.of(run, step)
			.orElseThrow(() -> new RunConflictException("run.codeUseless", step.order()));
		List<CodeOrigin> origins = origins(run, host, challenge);
		if (origins.isEmpty()) {
			throw new RunConflictException("run.codeHost", host, run.revision());
		}
		for (CodeOrigin origin : origins) {
			Optional<VerifyCode> code = VerifyCode.read(typed, origin)
				.filter((known) -> known.phase() == challenge.phase());
			if (code.isPresent()) {
				return evidence(code.get(), challenge, origin);
			}
		}
		boolean mistyped = VerifyCode.judge(typed, origins.get(0)) == Verdict.MISTYPED;
		throw new RunConflictException(mistyped ? "run.codeMistyped" : "run.codeForeign", host, run.revision(),
				commands(run).get(step.order()));
	}

	private static String evidence(VerifyCode code, Challenge challenge, CodeOrigin origin) {
		if (code.result() == Result.FAILED) {
			throw new RunConflictException("run.codeFailed", origin.host());
		}
		return "verify " + code.phase().key() + " " + challenge.words() + " " + code.result().key() + " "
				+ code.print(origin);
	}

	/** Until new files are in place, a host has those of the revision it comes from. */
	private List<CodeOrigin> origins(Run run, HostAddress address, Challenge challenge) {
		List<CodeOrigin> origins = new ArrayList<>();
		designs(run).forEach((topology) -> topology.host(address.value())
			.map((host) -> this.designs.cluster(run.topologyId(), topology)
				.of(host)
				.file("o2server/MANIFEST.sha256")
				.orElseThrow()
				.sha256())
			.ifPresent((manifest) -> origins.add(new CodeOrigin(address, manifest, challenge.words()))));
		return origins;
	}

	private Stream<Topology> designs(Run run) {
		return Stream.of(Optional.of(run.revision()), Optional.ofNullable(run.from()))
			.flatMap(Optional::stream)
			.distinct()
			.map((number) -> this.revisions.find(run.topologyId(), number)
				.orElseThrow(() -> new RunNotFoundException("run.noRevision", number))
				.topology());
	}

}
