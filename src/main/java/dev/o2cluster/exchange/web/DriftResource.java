package dev.o2cluster.exchange.web;

import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;
import dev.o2cluster.exchange.web.Comparisons.Compared;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reality compared with a design, by REST.
 */
@RestController
@RequestMapping("/api/topologies/{id}/drift")
@Tag(name = "Drift")
class DriftResource {

	private final Comparisons comparisons;

	private final Topologies topologies;

	private final Refusals refusals;

	private final Messages messages;

	DriftResource(Comparisons comparisons, Topologies topologies, Refusals refusals, Messages messages) {
		this.comparisons = comparisons;
		this.topologies = topologies;
		this.refusals = refusals;
		this.messages = messages;
	}

	@PostMapping(consumes = { "application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Compares a zip of what the hosts hold with a revision, by host, file and field; "
			+ "Location names the comparison, which is kept for a day")
	ResponseEntity<DriftView> compare(@PathVariable long id, @RequestParam Optional<Integer> revision,
			@RequestBody byte[] zip, Principal user, Locale locale) throws RefusedDropException {
		String key = this.comparisons.keep(id, ZipReader.read(zip, Limits.USUAL), user.getName());
		Compared compared = this.comparisons.compare(id, key, revision);
		return ResponseEntity.ok()
			.location(URI.create("/api/topologies/" + id + "/drift/" + key))
			.body(view(compared, locale));
	}

	@GetMapping("/{key}")
	@Operation(summary = "Compares what was handed in before with a revision")
	DriftView again(@PathVariable long id, @PathVariable String key, @RequestParam Optional<Integer> revision,
			Locale locale) {
		return view(this.comparisons.compare(id, key, revision), locale);
	}

	@PostMapping("/{key}/adopt")
	@Operation(summary = "Adopts differences, named by their ids, into the design as one revision")
	ResponseEntity<JsonNode> adopt(@PathVariable long id, @PathVariable String key,
			@RequestParam Optional<Integer> revision,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody Set<String> differences, Principal user, Locale locale) {
		Compared compared = this.comparisons.compare(id, key, revision);
		Optional<String> tag = EntityTags.expected(ifMatch, this.topologies.get(id));
		StoredTopology stored = this.comparisons.adopt(id, compared, differences, tag, user.getName(), locale);
		return ResponseEntity.ok().eTag(EntityTags.of(stored)).body(TopologyDocument.tree(stored.topology()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(RefusedDropException ex) {
		return ResponseEntity.unprocessableContent().body(this.refusals.problem(ex));
	}

	private DriftView view(Compared compared, Locale locale) {
		return DriftView.of(compared.revision(), compared.drift(), this.messages, locale);
	}

}
