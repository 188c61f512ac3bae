package dev.o2cluster.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a topology that O2OA would not complain about, or only too late.
 *
 * @param id id of the rule that found it; also the key of its messages
 * @param severity how bad it is
 * @param host the host it sits on; {@code null} where it is about the whole cluster
 * @param field what it is about: a role's key, a field such as {@code storage.name}, or
 * empty
 * @param other the other side of a conflict; {@code null} where there is none
 * @param arguments what its messages name
 * @param facts facts behind it that its messages do not name in full
 * @param fixes edits that remove it, best first
 * @param waiver who accepted it as it stands, and why; {@code null} where nobody did
 */
public record TopologyProblem(String id, Severity severity, @Nullable HostAddress host, String field,
		@Nullable Place other, List<String> arguments, String facts, List<Fix> fixes, @Nullable Waiver waiver) {

	/**
	 * A place in a design.
	 *
	 * @param host the host
	 * @param field a role's key or a field
	 */
	public record Place(HostAddress host, String field) {
	}

	static TopologyProblem of(Rule rule, @Nullable HostAddress host, String field, Object... names) {
		return new TopologyProblem(rule.id(), rule.severity(), host, field, null,
				Arrays.stream(names).map(String::valueOf).toList(), "", List.of(), null);
	}

	/**
	 * Tells whether somebody accepted the problem as it stands.
	 * @return whether a waiver covers it
	 */
	public boolean accepted() {
		return this.waiver != null;
	}

	/**
	 * The facts behind the problem, as a short text to compare.
	 * @return twelve hexadecimal digits that change when a fact changes
	 */
	public String fingerprint() {
		return Fingerprint.of(this.id, String.valueOf(this.host), this.field, String.valueOf(this.other),
				this.arguments.toString(), this.facts);
	}

	/**
	 * Finds one of the problem's fixes.
	 * @param id the fix's id
	 * @return the fix, if the problem has it
	 */
	public Optional<Fix> fix(String id) {
		return this.fixes.stream().filter((fix) -> fix.id().equals(id)).findFirst();
	}

	/** What stays the same while the problem is there, whatever its details. */
	String key() {
		return this.id + " " + this.host + " " + this.field;
	}

	TopologyProblem against(Node node, String field) {
		return against(node.address(), field);
	}

	TopologyProblem against(HostAddress address, String field) {
		return new TopologyProblem(this.id, this.severity, this.host, this.field, new Place(address, field),
				this.arguments, this.facts, this.fixes, this.waiver);
	}

	TopologyProblem because(Object facts) {
		return new TopologyProblem(this.id, this.severity, this.host, this.field, this.other, this.arguments,
				facts.toString(), this.fixes, this.waiver);
	}

	TopologyProblem fixedBy(Fix... fixes) {
		return new TopologyProblem(this.id, this.severity, this.host, this.field, this.other, this.arguments,
				this.facts, List.of(fixes), this.waiver);
	}

	TopologyProblem waivedBy(Waiver waiver) {
		return new TopologyProblem(this.id, this.severity, this.host, this.field, this.other, this.arguments,
				this.facts, this.fixes, waiver);
	}

}
