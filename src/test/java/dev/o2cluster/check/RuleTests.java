package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.SeedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of every rule, by its case.
 */
class RuleTests {

	@Test
	void rulesWhenCountedWithoutTheRulesOfEntryAreAtLeastFortyFive() {
		assertThat(Checks.rules()).hasSizeGreaterThanOrEqualTo(45);
		assertThat(Stream.concat(Checks.rules().stream(), Checks.entryRules().stream()).map(Rule::id))
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
	}

	@Test
	void casesCoverEveryRuleOnce() {
		assertThat(cases().stream().map(RuleCase::rule))
			.containsExactlyInAnyOrderElementsOf(Checks.rules().stream().map(Rule::id).toList());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void checkFindsTheProblemAtItsPlace(RuleCase ruleCase) {
		assertThat(Sketch.problems(ruleCase.trips())
			.stream()
			.filter((problem) -> problem.id().equals(ruleCase.rule()))
			.map((problem) -> ((problem.host() != null) ? problem.host() : "*") + " " + problem.field()))
			.contains(ruleCase.place());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void checkWhenTheFactIsMissingFindsNothing(RuleCase ruleCase) {
		assertThat(Sketch.problems(ruleCase.fine())).extracting(TopologyProblem::id).doesNotContain(ruleCase.rule());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void fixRemovesItsProblem(RuleCase ruleCase) {
		for (TopologyProblem problem : Sketch.problems(ruleCase.trips())) {
			for (Fix fix : problem.fixes()) {
				assertThat(Sketch.problems(fix.applyTo(ruleCase.trips()))).as(problem.id() + ": " + fix.id())
					.extracting(TopologyProblem::key)
					.doesNotContain(problem.key());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void messagesNameTheirFactsInBothLanguages(RuleCase ruleCase) {
		for (Locale locale : Texts.locales()) {
			ProblemTexts texts = ProblemTexts.of(locale);
			Sketch.problems(ruleCase.trips()).forEach((problem) -> {
				List<String> said = new ArrayList<>(List.of(texts.message(problem), texts.fix(problem)));
				problem.fixes().forEach((fix) -> said.add(texts.title(fix)));
				assertThat(said).as(problem.id()).noneMatch((text) -> text.matches(".*\\{[0-9].*") || text.isBlank());
				if (problem.host() != null) {
					assertThat(texts.message(problem)).as(problem.id()).contains(problem.host().value());
				}
			});
		}
	}

	@Test
	void rulesHaveTitleReasonAndSourceInBothLanguages() {
		for (Locale locale : Texts.locales()) {
			ProblemTexts texts = ProblemTexts.of(locale);
			Stream.concat(Checks.rules().stream(), Checks.entryRules().stream())
				.forEach((rule) -> assertThat(List.of(texts.title(rule), texts.reason(rule), texts.source(rule)))
					.as(rule.id())
					.noneMatch(String::isBlank));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7" })
	void checkOfTheSeedPairFindsNoError(String release) {
		assertThat(Sketch.problems(SeedPair.of(release))).extracting(TopologyProblem::severity)
			.doesNotContain(Severity.ERROR);
	}

	@Test
	void checkOfTheSeedPairOnTheNewestLineOnlyAsksForAPassword() {
		assertThat(Sketch.problems(SeedPair.of("8"))).filteredOn((problem) -> problem.severity() == Severity.ERROR)
			.extracting(TopologyProblem::id)
			.containsExactly("token-password");
	}

	static List<RuleCase> cases() {
		return RuleCases.all();
	}

}
