package dev.o2cluster.topology.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;

import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.topology.TopologySummary;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.PreconditionRequiredException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Topologies as documents.
 */
@RestController
@RequestMapping("/api/topologies")
@Tag(name = "Topologies")
class TopologyResource {

	private final Topologies topologies;

	private final TopologyDocument documents;

	TopologyResource(Topologies topologies, TopologyDocument documents) {
		this.topologies = topologies;
		this.documents = documents;
	}

	@GetMapping
	@Operation(summary = "Lists all topologies by name")
	List<TopologySummary> list() {
		return this.topologies.list();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Stores a new topology")
	ResponseEntity<byte[]> create(@RequestBody byte[] body, Principal principal) {
		StoredTopology stored = this.topologies.create(read(body), principal.getName());
		URI location = URI.create("/api/topologies/" + stored.id());
		return document(ResponseEntity.created(location), stored);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Reads a topology's document")
	ResponseEntity<byte[]> get(@PathVariable long id) {
		return document(ResponseEntity.ok(), this.topologies.get(id));
	}

	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Stores a new state of a topology; If-Match names the state it is based on")
	ResponseEntity<byte[]> put(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, @RequestBody byte[] body,
			Principal principal) {
		String expected = EntityTags.expected(ifMatch, this.topologies.get(id))
			.orElseThrow(PreconditionRequiredException::new);
		return document(ResponseEntity.ok(), this.topologies.save(id, expected, read(body), principal.getName()));
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Deletes a topology; If-Match names the state to delete")
	ResponseEntity<Void> delete(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		this.topologies.delete(id, EntityTags.expected(ifMatch, this.topologies.get(id)));
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/{id}/export")
	@Operation(summary = "Downloads a topology's document; importing it elsewhere gives the same bundles")
	ResponseEntity<byte[]> export(@PathVariable long id) {
		StoredTopology stored = this.topologies.get(id);
		ContentDisposition download = ContentDisposition.attachment()
			.filename(stored.topology().name() + ".json", StandardCharsets.UTF_8)
			.build();
		return document(ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, download.toString()), stored);
	}

	private ResponseEntity<byte[]> document(ResponseEntity.BodyBuilder answer, StoredTopology stored) {
		return answer.eTag(EntityTags.of(stored))
			.cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

	private Topology read(byte[] body) {
		return this.documents.read(new String(body, StandardCharsets.UTF_8));
	}

}
