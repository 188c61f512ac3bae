package dev.o2cluster.check.web;

import java.util.List;

import dev.o2cluster.check.Acceptance;
import dev.o2cluster.check.Fix;
import dev.o2cluster.check.FixPreview;
import dev.o2cluster.check.SafeFixes;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;
import dev.o2cluster.web.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * What can be done about the problems of a design. Nothing is stored here.
 */
@Component
class Mending {

	/**
	 * Finds a fix.
	 * @throws NotFoundException if no problem of that rule offers it, or no longer
	 */
	Fix fix(Design design, String rule, String id) {
		return design.cluster()
			.problems()
			.stream()
			.filter((problem) -> problem.id().equals(rule))
			.flatMap((problem) -> problem.fix(id).stream())
			.findFirst()
			.orElseThrow(() -> new NotFoundException("api.noFix", id, rule, design.topology().name()));
	}

	/**
	 * Finds a warning by the facts behind it.
	 * @throws NotFoundException if there is none, or if it has other facts by now
	 */
	TopologyProblem warning(Design design, String rule, String facts) {
		return warnings(design, rule).stream()
			.filter((problem) -> problem.fingerprint().equals(facts))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("api.noWarning", rule, design.topology().name()));
	}

	List<TopologyProblem> warnings(Design design, String rule) {
		return design.cluster()
			.problems()
			.stream()
			.filter((problem) -> problem.severity() == Severity.WARNING && problem.id().equals(rule))
			.toList();
	}

	FixPreview preview(Design design, Fix fix) {
		return preview(design, fix.applyTo(design.topology()));
	}

	FixPreview previewOfAllSafe(Design design) {
		return preview(design, SafeFixes.applyTo(design.topology()));
	}

	/**
	 * Accepts warnings.
	 * @throws InvalidTopologyException if the reason or the name cannot be kept
	 */
	Topology accept(Design design, List<TopologyProblem> warnings, String reason, String by) {
		String kept = checked("reason", reason, Waiver.MAX_REASON_LENGTH);
		String name = checked("by", by, Waiver.MAX_NAME_LENGTH);
		Topology topology = design.topology();
		for (TopologyProblem warning : warnings) {
			topology = Acceptance.accept(topology, warning, kept, name);
		}
		return topology;
	}

	private static FixPreview preview(Design design, Topology after) {
		return FixPreview.of(design.cluster().nodeConfigs(), design.cluster().problems(), after,
				design.cluster().secrets());
	}

	private static String checked(String member, String typed, int most) {
		String text = typed.replaceAll("\\s+", " ").strip();
		if (text.isEmpty()) {
			throw new InvalidTopologyException(List.of(DocumentProblem.of(member, "waiver.empty", member)));
		}
		if (text.length() > most) {
			throw new InvalidTopologyException(List.of(DocumentProblem.of(member, "waiver.tooLong", member, most)));
		}
		return text;
	}

}
