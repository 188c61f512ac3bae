package dev.o2cluster.topology.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.topology.store.DeletedTopologies;
import dev.o2cluster.topology.store.DeletedTopology;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The topologies deleted lately.
 */
@RestController
@RequestMapping("/api/topologies/deleted")
@Tag(name = "Topologies")
class DeletedTopologiesResource {

	private final DeletedTopologies deleted;

	DeletedTopologiesResource(DeletedTopologies deleted) {
		this.deleted = deleted;
	}

	@GetMapping
	@Operation(summary = "Lists the topologies deleted in the last 30 days, the latest first")
	List<DeletedTopology> list() {
		return this.deleted.list();
	}

	@PostMapping("/{id}/restore")
	@Operation(summary = "Brings a deleted topology back with its revisions, runs and secrets; "
			+ "409 where its name is taken by now, then name gives it another one")
	ResponseEntity<byte[]> restore(@PathVariable long id, @RequestParam Optional<String> name, Principal user) {
		StoredTopology stored = this.deleted.restore(id, name, user.getName());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LOCATION, "/api/topologies/" + id)
			.eTag(EntityTags.of(stored))
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Removes a deleted topology and everything that belongs to it for good; for admins")
	ResponseEntity<Void> purge(@PathVariable long id, Principal user) {
		this.deleted.purge(id, user.getName());
		return ResponseEntity.noContent().build();
	}

}
