package dev.o2cluster.check.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.o2cluster.check.Acceptance;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.store.Revision;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.NotFoundException;
import dev.o2cluster.web.PreconditionRequiredException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is wrong with a topology, and what can be done about it.
 */
@RestController
@RequestMapping("/api/topologies/{id}")
@Tag(name = "Problems")
class ProblemsResource {

	private final Designs designs;

	private final Topologies topologies;

	private final Mending mending;

	ProblemsResource(Designs designs, Topologies topologies, Mending mending) {
		this.designs = designs;
		this.topologies = topologies;
		this.mending = mending;
	}

	@GetMapping("/problems")
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

	@GetMapping("/problems/{problem}/fixes/{fix}")
	@Operation(summary = "Shows what a fix would change")
	PreviewView preview(@PathVariable long id, @PathVariable String problem, @PathVariable String fix) {
		Design design = this.designs.get(id);
		return PreviewView.of(this.mending.preview(design, this.mending.fix(design, problem, fix)));
	}

	@PostMapping("/problems/{problem}/fixes/{fix}")
	@Operation(summary = "Applies a fix and answers the new document; If-Match names the state it is meant for")
	ResponseEntity<byte[]> apply(@PathVariable long id, @PathVariable String problem, @PathVariable String fix,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal principal) {
		Design design = this.designs.get(id);
		String expected = expected(ifMatch, design);
		Topology after = this.mending.fix(design, problem, fix).applyTo(design.topology());
		return answer(this.topologies.mend(id, expected, after, principal.getName(), problem));
	}

	@GetMapping("/safe-fixes")
	@Operation(summary = "Shows what all safe fixes together would change")
	PreviewView previewOfAllSafe(@PathVariable long id) {
		return PreviewView.of(this.mending.previewOfAllSafe(this.designs.get(id)));
	}

	@PostMapping("/safe-fixes")
	@Operation(summary = "Applies all safe fixes at once and answers the new document; If-Match as for one fix")
	ResponseEntity<byte[]> applyAllSafe(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal principal) {
		Design design = this.designs.get(id);
		String expected = expected(ifMatch, design);
		Topology after = this.mending.previewOfAllSafe(design).after();
		return answer(this.topologies.mend(id, expected, after, principal.getName(), Revision.ALL_SAFE));
	}

	@PostMapping(path = "/waivers", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Accepts a rule's warning, on one host or all, and answers the new document")
	ResponseEntity<byte[]> accept(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody WaiverRequest request, Principal principal) {
		Design design = this.designs.get(id);
		String expected = expected(ifMatch, design);
		String rule = Objects.requireNonNullElse(request.rule(), "");
		List<TopologyProblem> warnings = this.mending.warnings(design, rule).stream().filter(request::means).toList();
		if (warnings.isEmpty()) {
			throw new NotFoundException("api.noWarning", rule, design.topology().name());
		}
		Topology accepted = this.mending.accept(design, warnings, Objects.requireNonNullElse(request.reason(), ""),
				Objects.requireNonNullElse(request.by(), principal.getName()));
		return save(design, expected, accepted, principal);
	}

	@DeleteMapping("/waivers/{rule}/{facts}")
	@Operation(summary = "Takes a waiver back and answers the new document")
	ResponseEntity<byte[]> withdraw(@PathVariable long id, @PathVariable String rule, @PathVariable String facts,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal principal) {
		Design design = this.designs.get(id);
		String expected = expected(ifMatch, design);
		Topology after = Acceptance.withdraw(design.topology(), rule, facts);
		if (after.equals(design.topology())) {
			throw new NotFoundException("api.noWaiver", rule, design.topology().name());
		}
		return save(design, expected, after, principal);
	}

	private static String expected(@Nullable String ifMatch, Design design) {
		return EntityTags.expected(ifMatch, design.stored()).orElseThrow(PreconditionRequiredException::new);
	}

	private ResponseEntity<byte[]> save(Design design, String expected, Topology after, Principal principal) {
		return answer(this.topologies.save(design.id(), expected, after, principal.getName()));
	}

	private static ResponseEntity<byte[]> answer(StoredTopology stored) {
		return ResponseEntity.ok()
			.eTag(EntityTags.of(stored))
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Which warnings to accept, and why.
	 *
	 * @param rule id of the rule that warns
	 * @param host the host; all of them where it is missing
	 * @param facts fingerprint of the facts; any where it is missing
	 * @param reason why it is acceptable
	 * @param by who says so; the caller where it is missing
	 */
	record WaiverRequest(@Nullable String rule, @Nullable String host, @Nullable String facts, @Nullable String reason,
			@Nullable String by) {

		boolean means(TopologyProblem problem) {
			boolean here = this.host == null || this.host.equals(String.valueOf(problem.host()));
			return here && (this.facts == null || this.facts.equals(problem.fingerprint()));
		}

	}

}
