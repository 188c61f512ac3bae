package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.entry.EntrySettings.Expected;

/**
 * A node file that sends browsers past the entry.
 */
final class EntrySettingsDiffer extends Rule {

	EntrySettingsDiffer() {
		super("entry-settings", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.ifPresent((entry) -> HttpRoles.of(cluster)
				.forEach((place) -> EntrySettings.of(entry, cluster.topology().release())
					.stream()
					.filter((field) -> field.section().equals(place.role().key()) && differs(place, field))
					.forEach((field) -> found.accept(differing(place, field)))));
	}

	/** Two names of protocols that mean plain HTTP are the same. */
	private static boolean differs(HttpRoles.Place place, Expected field) {
		String now = place.node().value(place.role(), field.field()).asString("").strip();
		String wanted = field.value().asString("");
		return !now.equals(wanted) && !(wanted.equals("http") && now.isEmpty());
	}

	private TopologyProblem differing(HttpRoles.Place place, Expected field) {
		return problem(place.node(), place.field(field.field()), place.node().address(), place.field(field.field()),
				field.value().asString(""))
			.fixedBy(Fix.set(place.node(), field.section(), field.field(), field.value(), true));
	}

}
