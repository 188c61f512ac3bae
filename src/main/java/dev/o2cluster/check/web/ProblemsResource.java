package dev.o2cluster.check.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Designs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is wrong with a topology.
 */
@RestController
@RequestMapping("/api/topologies/{id}/problems")
@Tag(name = "Problems")
class ProblemsResource {

	private final Designs designs;

	ProblemsResource(Designs designs) {
		this.designs = designs;
	}

	@GetMapping
	@Operation(summary = "Lists a topology's problems, worst first")
	List<ProblemView> list(@PathVariable long id, Locale locale) {
		ProblemTexts texts = ProblemTexts.of(locale);
		return this.designs.get(id)
			.cluster()
			.problems()
			.stream()
			.map((problem) -> ProblemView.of(problem, texts))
			.toList();
	}

	/**
	 * One problem on the wire.
	 *
	 * @param id id of the rule that found it
	 * @param severity {@code error}, {@code warning} or {@code info}
	 * @param host the host it sits on, if any
	 * @param field what it is about
	 * @param message what is wrong, where, and what will happen
	 * @param fix what to do about it
	 */
	record ProblemView(String id, String severity, @Nullable String host, String field, String message, String fix) {

		static ProblemView of(TopologyProblem problem, ProblemTexts texts) {
			return new ProblemView(problem.id(), problem.severity().key(),
					(problem.host() != null) ? problem.host().value() : null, problem.field(), texts.message(problem),
					texts.fix(problem));
		}

	}

}
