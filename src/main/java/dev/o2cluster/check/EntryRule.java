package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something every topology fulfils before it is one. What does not is refused when it is
 * read, so that there is nothing left to find here; the rules are listed for people.
 */
final class EntryRule extends Rule {

	static final List<Rule> ALL = List.of(new EntryRule("address-form"), new EntryRule("address-duplicate"),
			new EntryRule("address-loopback"), new EntryRule("hosts-none"), new EntryRule("hosts-too-many"),
			new EntryRule("roles-none"), new EntryRule("primary-none"), new EntryRule("primary-several"),
			new EntryRule("primary-no-center"), new EntryRule("release-unknown"), new EntryRule("document-form"));

	private EntryRule(String id) {
		super(id, Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
	}

}
