package dev.o2cluster.history;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.diff.DiffRow;
import dev.o2cluster.diff.NamedDiff;
import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Comparison}.
 */
class ComparisonTests {

	private final Topology pair = SeedPair.of("6");

	@Test
	void sameStatesDifferInNothing() {
		assertThat(compare(this.pair).text()).isEmpty();
	}

	@Test
	void addedHostShowsInDocumentFilesAndPlan() {
		Topology grown = this.pair.withHosts(List.of(this.pair.hosts().get(0), this.pair.hosts().get(1),
				Host.usual(HostAddress.of("192.168.0.3"), false)));
		Comparison comparison = compare(grown);
		assertThat(comparison.document().added()).isPositive();
		assertThat(comparison.files()).extracting(NamedDiff::name)
			.contains("node_192.168.0.3.json", "RUNBOOK.md")
			.doesNotContain("node_192.168.0.1.json");
		assertThat(comparison.plan().rows()).extracting(DiffRow::newText)
			.anySatisfy((line) -> assertThat(line).startsWith("192.168.0.3"));
		assertThat(comparison.text()).contains("+++ node_192.168.0.3.json");
	}

	@Test
	void whatStandsOutsideShowsWithoutItsPasswords() {
		Topology outside = EntrySettings.open(Outside.seedPair("6"), UserEntry.of("oa.example.com"));
		Comparison comparison = compare(outside);
		assertThat(comparison.files()).extracting(NamedDiff::name)
			.contains("externalDataSources.json", "entry/o2oa.conf");
		assertThat(comparison.text())
			.contains("jdbc:postgresql://10.0.0.9:5432/o2oa", "\"proxyHost\": \"oa.example.com\"")
			.doesNotContain("s3cret");
	}

	private Comparison compare(Topology after) {
		return Comparison.of(ClusterBundle.of(this.pair), ClusterBundle.of(after, Outside.VALUES), Locale.ENGLISH);
	}

}
