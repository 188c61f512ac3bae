package dev.o2cluster.rollout;

import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
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

	private final Topologies topologies;

	private final Designs designs;

	CodeProofs(Topologies topologies, Designs designs) {
		this.topologies = topologies;
		this.designs = designs;
	}

	/**
	 * Makes evidence of a typed code.
	 * @param run the run
	 * @param step the step it is to prove
	 * @param typed the code
	 * @return the evidence
	 * @throws RunConflictException if the code is mistyped, comes from another host or
	 * bundle, or says that checks failed
	 */
	public String evidence(Run run, RunStep step, String typed) {
		String host = step.plan().host().value();
		Topology topology = this.topologies.revision(run.topologyId(), run.revision())
			.orElseThrow(() -> new RunNotFoundException("run.noRevision", run.revision()))
			.topology();
		HostBundle bundle = topology.host(host)
			.map((known) -> this.designs.cluster(run.topologyId(), topology).of(known))
			.orElseThrow(() -> new RunConflictException("run.codeHost", host, run.revision()));
		String manifest = bundle.file("o2server/MANIFEST.sha256").orElseThrow().sha256();
		Verdict verdict = VerifyCode.judge(typed, step.plan().host(), manifest);
		if (verdict != Verdict.GENUINE) {
			throw new RunConflictException((verdict == Verdict.MISTYPED) ? "run.codeMistyped" : "run.codeForeign", host,
					run.revision());
		}
		VerifyCode code = VerifyCode.read(typed, step.plan().host(), manifest).orElseThrow();
		if (code.result() == Result.FAILED) {
			throw new RunConflictException("run.codeFailed", host);
		}
		return "verify " + code.phase().key() + " " + code.result().key() + " "
				+ code.print(step.plan().host(), manifest);
	}

}
