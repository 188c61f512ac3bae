package dev.o2cluster.check.web;

import java.util.List;

import dev.o2cluster.check.Fix;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One problem on the wire.
 *
 * @param id id of the rule that found it
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param host the host it sits on, if any
 * @param field what it is about
 * @param other the other side of a conflict, if any
 * @param message what is wrong, where, and what will happen
 * @param fix what to do about it
 * @param fixes edits that remove it, best first
 * @param facts fingerprint of the facts behind it, which a waiver names
 * @param accepted who accepted it and why, if anybody did
 */
record ProblemView(String id, String severity, @Nullable String host, String field, @Nullable PlaceView other,
		String message, String fix, List<FixView> fixes, String facts, @Nullable AcceptedView accepted) {

	static ProblemView of(TopologyProblem problem, ProblemTexts texts) {
		return new ProblemView(problem.id(), problem.severity().key(), text(problem.host()), problem.field(),
				PlaceView.of(problem.other()), texts.message(problem), texts.fix(problem),
				problem.fixes().stream().map((fix) -> FixView.of(fix, texts)).toList(), problem.fingerprint(),
				AcceptedView.of(problem.waiver()));
	}

	private static @Nullable String text(@Nullable HostAddress host) {
		return (host != null) ? host.value() : null;
	}

	/**
	 * A place of a design.
	 *
	 * @param host the host
	 * @param field a role's key or a field
	 */
	record PlaceView(String host, String field) {

		static @Nullable PlaceView of(TopologyProblem.@Nullable Place place) {
			return (place != null) ? new PlaceView(place.host().value(), place.field()) : null;
		}

	}

	/**
	 * An edit that removes a problem.
	 *
	 * @param id unique among the fixes of one rule
	 * @param title what it does
	 * @param safe whether nobody can lose data or a function they chose by it
	 */
	record FixView(String id, String title, boolean safe) {

		static FixView of(Fix fix, ProblemTexts texts) {
			return new FixView(fix.id(), texts.title(fix), fix.safe());
		}

	}

	/**
	 * An acceptance.
	 *
	 * @param reason why it is acceptable
	 * @param by who says so
	 */
	record AcceptedView(String reason, String by) {

		static @Nullable AcceptedView of(@Nullable Waiver waiver) {
			return (waiver != null) ? new AcceptedView(waiver.reason(), waiver.by()) : null;
		}

	}

}
