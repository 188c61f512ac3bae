package dev.o2cluster.belief;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Who runs a center, and which one is in force: the lowest order, then the first in text
 * order; in 4.x the first in text order among those with the flag.
 */
final class Centers {

	private final Release release;

	private final List<NodeFile> nodes;

	private final List<NodeFile> centers;

	Centers(Release release, List<NodeFile> nodes) {
		this.release = release;
		this.nodes = nodes;
		this.centers = nodes.stream()
			.filter((node) -> node.runs(ServerRole.CENTER))
			.sorted(Comparator.comparingInt(NodeFile::centerOrder))
			.toList();
	}

	List<String> names() {
		return this.centers.stream().map(NodeFile::name).toList();
	}

	/** From 5.x on a server without any center stays alive and opens no port. */
	boolean hangs() {
		return this.centers.isEmpty() && !flagged();
	}

	void judge(Consumer<Statement> found) {
		if (this.centers.isEmpty()) {
			found.accept((flagged() ? Rule.CENTER_NONE_FLAG : Rule.CENTER_NONE).of(this.release));
			return;
		}
		NodeFile first = this.centers.get(0);
		found.accept(Rule.CENTER_IN_FORCE.of(this.release, first.name(), first.port(ServerRole.CENTER),
				first.centerOrder()));
		for (NodeFile other : this.centers.subList(1, this.centers.size())) {
			boolean meant = !flagged() && other.centerOrder() > first.centerOrder();
			found.accept((meant ? Rule.CENTER_STANDBY : Rule.CENTER_SECOND).of(this.release, other.name(),
					other.port(ServerRole.CENTER), first.name(), other.centerOrder()));
		}
		this.nodes.stream()
			.filter((node) -> !node.runs(ServerRole.CENTER) && node.joinedCenter())
			.forEach((node) -> found
				.accept(Rule.CENTER_JOINED.of(this.release, node.name(), node.port(ServerRole.CENTER))));
		judgeFlag(first, found);
	}

	/** From 5.x on the flag only tells browsers where a center is. */
	private void judgeFlag(NodeFile first, Consumer<Statement> found) {
		if (flagged() || this.release.field(Release.ROOT, "isPrimaryCenter").isEmpty()) {
			return;
		}
		List<String> marked = this.nodes.stream().filter(NodeFile::primaryFlag).map(NodeFile::name).toList();
		if (!marked.equals(List.of(first.name()))) {
			found.accept(Rule.CENTER_FLAG.of(this.release, marked.isEmpty() ? "-" : Names.of(marked), first.name()));
		}
	}

	private boolean flagged() {
		return this.release.behaviour().primaryBy() == PrimaryBy.FLAG;
	}

}
