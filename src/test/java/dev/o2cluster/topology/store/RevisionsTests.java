package dev.o2cluster.topology.store;

import java.time.Duration;
import java.util.Optional;

import dev.o2cluster.MovedClock;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.secret.store.TestSecrets;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Revisions}: when edits fold, and what never changes.
 */
@DataJpaTest(properties = { "spring.datasource.url=jdbc:h2:mem:revisions", "spring.jpa.bootstrap=default",
		"console.secret-key=of these tests" })
@Import({ Topologies.class, TopologyNames.class, StateWriter.class, TopologyWrites.class, TopologyHistory.class,
		Revisions.class, CurrentStates.class, TopologyConfiguration.class, TestSecrets.class,
		RevisionsTests.Time.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RevisionsTests {

	@Autowired
	private Topologies topologies;

	@Autowired
	private TopologyHistory history;

	@Autowired
	private Revisions revisions;

	@Autowired
	private MovedClock time;

	@Test
	void editsOfOneAuthorFoldAndEveryOneHasItsOwnTag() {
		StoredTopology first = create("folded");
		StoredTopology second = note(first, "one", "li");
		StoredTopology third = note(second, "", "li");
		assertThat(third.revision()).isOne();
		assertThat(third.topology()).isEqualTo(first.topology());
		assertThat(third.tag()).isNotEqualTo(first.tag()).isNotEqualTo(second.tag());
		assertThat(this.topologies.get(first.id())).isEqualTo(third);
		assertThat(this.revisions.list(first.id())).singleElement().satisfies((revision) -> {
			assertThat(revision.sha256()).isEqualTo(Sha256.of(TopologyDocument.text(third.topology())));
			assertThat(revision.fixed()).isFalse();
		});
	}

	@Test
	void aFixIsARevisionOfItsOwnAndCanBeUndone() {
		StoredTopology first = note(create("fixed"), "typed", "li");
		StoredTopology fixed = mend(first, "one", "data-idle");
		StoredTopology again = mend(fixed, "two", Revision.ALL_SAFE);
		assertThat(this.revisions.list(first.id())).extracting(Revision::mended)
			.containsExactly(Revision.ALL_SAFE, "data-idle", null);
		assertThat(this.revisions.beforeLastFix(first)).isEmpty();
		StoredTopology back = undo(again);
		assertThat(back.topology()).isEqualTo(fixed.topology());
		StoredTopology further = undo(back);
		assertThat(further.topology()).isEqualTo(first.topology());
		assertThat(this.revisions.beforeLastFix(further)).isEmpty();
		assertThat(note(further, "after", "li").revision()).isEqualTo(6);
	}

	@Test
	void anEditAfterAFixIsNotUndoneWithIt() {
		StoredTopology fixed = mend(create("edited"), "one", "data-idle");
		StoredTopology edited = note(fixed, "typed", "li");
		assertThat(edited.revision()).isEqualTo(3);
		assertThat(this.revisions.beforeLastFix(edited)).isEmpty();
	}

	private StoredTopology mend(StoredTopology stored, String note, String rule) {
		return this.topologies.mend(stored.id(), stored.tag(), stored.topology().withNote(note), "li", rule);
	}

	private StoredTopology undo(StoredTopology stored) {
		int before = this.revisions.beforeLastFix(stored).orElseThrow();
		return this.history.restore(stored.id(), before, Optional.of(stored.tag()), "li");
	}

	@Test
	void tenMinutesCountFromTheFirstEdit() {
		StoredTopology stored = create("minutes");
		for (int minute = 3; minute < 10; minute += 3) {
			this.time.forward(Duration.ofMinutes(3));
			stored = note(stored, "minute " + minute, "li");
		}
		assertThat(stored.revision()).isOne();
		this.time.forward(Duration.ofMinutes(1));
		assertThat(note(stored, "minute 10", "li").revision()).isEqualTo(2);
	}

	@Test
	void anotherAuthorBeginsARevision() {
		StoredTopology first = create("authors");
		StoredTopology second = note(first, "wang", "wang");
		StoredTopology third = note(second, "li", "li");
		assertThat(second.revision()).isEqualTo(2);
		assertThat(third.revision()).isEqualTo(3);
	}

	@Test
	void whatWasHandedOutNeverChanges() {
		StoredTopology first = create("handed");
		assertThat(this.revisions.handOut(() -> this.topologies.get(first.id()))).isEqualTo(first);
		StoredTopology second = note(first, "after", "li");
		assertThat(second.revision()).isEqualTo(2);
		assertThat(this.revisions.topology(first.id(), 1)).isEqualTo(first.topology());
	}

	@Test
	void stateReplacedBeforeItIsHandedOutIsNotFixed() {
		StoredTopology first = create("raced");
		StoredTopology second = note(first, "faster", "li");
		assertThat(this.revisions.fix(first)).isFalse();
		assertThat(this.revisions.fix(second)).isTrue();
	}

	@Test
	void namedRevisionTakesNoMoreEdits() {
		StoredTopology first = create("named");
		this.history.name(first.id(), 1, "as delivered", "li");
		StoredTopology second = note(first, "after", "li");
		assertThat(second.revision()).isEqualTo(2);
		assertThat(this.revisions.get(first.id(), 1).note()).isEqualTo("as delivered");
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> this.history.name(first.id(), 9, "x", "li"));
	}

	@Test
	void restoreBringsARevisionBackAsANewOne() {
		StoredTopology first = create("restored");
		StoredTopology second = note(first, "changed", "wang");
		StoredTopology third = this.history.restore(first.id(), 1, Optional.of(second.tag()), "wang");
		assertThat(third.topology()).isEqualTo(first.topology());
		assertThat(third.revision()).isEqualTo(3);
		assertThat(this.revisions.list(first.id())).extracting(Revision::restoredFrom).containsExactly(1, null, null);
		assertThat(note(third, "again", "wang").revision()).isEqualTo(4);
	}

	@Test
	void restoreRefusesAStaleTag() {
		StoredTopology first = create("restoredStale");
		note(first, "changed", "wang");
		assertThatExceptionOfType(StaleTopologyException.class)
			.isThrownBy(() -> this.history.restore(first.id(), 1, Optional.of(first.tag()), "li"));
	}

	@Test
	void stateFindsWhatAnEditorStartedFromEvenWhenItWasFolded() {
		StoredTopology first = create("states");
		StoredTopology second = note(first, "second", "li");
		StoredTopology third = note(second, "third", "li");
		assertThat(this.revisions.state(first.id(), first.tag())).contains(first.topology());
		assertThat(this.revisions.state(first.id(), second.tag())).contains(second.topology());
		assertThat(this.revisions.state(first.id(), third.tag())).contains(third.topology());
		assertThat(this.revisions.state(first.id(), "9-%%%%%%%%%%%%")).isEmpty();
		assertThat(this.revisions.state(first.id(), "9-000000000000")).isEmpty();
	}

	private StoredTopology create(String name) {
		return this.topologies.create(SeedPair.of("6").withName(name), "li");
	}

	private StoredTopology note(StoredTopology before, String note, String author) {
		this.time.forward(Duration.ofSeconds(1));
		return this.topologies.save(before.id(), before.tag(), before.topology().withNote(note), author);
	}

	/** Time passes when a test says so. */
	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		MovedClock movedClock() {
			return new MovedClock();
		}

	}

}
