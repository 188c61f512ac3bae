package dev.o2cluster.history.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.design.Designs;
import dev.o2cluster.history.Comparison;
import dev.o2cluster.topology.store.Revision;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyHistory;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The history of a topology.
 */
@RestController
@RequestMapping("/api/topologies/{id}/revisions")
@Tag(name = "Revisions")
class RevisionsResource {

	private final Topologies topologies;

	private final TopologyHistory history;

	private final Revisions revisions;

	private final Designs designs;

	RevisionsResource(Topologies topologies, TopologyHistory history, Revisions revisions, Designs designs) {
		this.topologies = topologies;
		this.history = history;
		this.revisions = revisions;
		this.designs = designs;
	}

	@GetMapping
	@Operation(summary = "Lists a topology's revisions, newest first")
	List<Revision> list(@PathVariable long id) {
		return this.revisions.list(this.topologies.get(id).id());
	}

	@GetMapping("/{number}")
	@Operation(summary = "Reads the document of a revision")
	ResponseEntity<byte[]> get(@PathVariable long id, @PathVariable int number) {
		this.topologies.get(id);
		Revision revision = this.revisions.get(id, number);
		return ResponseEntity.ok()
			.eTag("\"" + revision.sha256() + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(this.revisions.topology(id, number)).getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping(path = "/{number}/diff", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Compares a revision with another: document, files, plan and problems as a unified diff")
	ResponseEntity<byte[]> diff(@PathVariable long id, @PathVariable int number, @RequestParam int from,
			Locale locale) {
		this.topologies.get(id);
		String text = Comparison.of(cluster(id, from), cluster(id, number), locale).text();
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/{number}/restore")
	@Operation(summary = "Brings a revision back as a new one; If-Match, where given, names the state to replace")
	ResponseEntity<byte[]> restore(@PathVariable long id, @PathVariable int number,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal user) {
		Optional<String> expected = EntityTags.expected(ifMatch, this.topologies.get(id));
		StoredTopology stored = this.history.restore(id, number, expected, user.getName());
		return ResponseEntity.ok()
			.eTag(EntityTags.of(stored))
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping(path = "/{number}/note", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Names a revision, so that edits no longer fold into it")
	Revision name(@PathVariable long id, @PathVariable int number, @RequestBody Name name, Principal user) {
		this.history.name(id, number, RevisionNote.of(name.note()), user.getName());
		return this.revisions.get(id, number);
	}

	private ClusterBundle cluster(long id, int number) {
		return this.designs.cluster(id, this.revisions.topology(id, number));
	}

	/**
	 * A revision's name on the wire.
	 *
	 * @param note the name; empty or absent to take it away
	 */
	record Name(@Nullable String note) {

	}

}
