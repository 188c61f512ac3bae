package dev.o2cluster.topology.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.PortableTopology;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.topology.store.TopologySummary;
import dev.o2cluster.web.ApiProblems;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.PreconditionRequiredException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Topologies as documents.
 */
@RestController
@RequestMapping("/api/topologies")
@Tag(name = "Topologies")
class TopologyResource {

	private final Topologies topologies;

	private final TopologyNames names;

	private final Revisions revisions;

	private final TopologyDocument documents;

	private final SecretStore secrets;

	private final ApiProblems problems;

	private final Exports exports;

	TopologyResource(Topologies topologies, TopologyNames names, Revisions revisions, TopologyDocument documents,
			ApiProblems problems, SecretStore secrets, Exports exports) {
		this.secrets = secrets;
		this.exports = exports;
		this.topologies = topologies;
		this.names = names;
		this.revisions = revisions;
		this.documents = documents;
		this.problems = problems;
	}

	@GetMapping
	@Operation(summary = "Lists all topologies by name")
	List<TopologySummary> list() {
		return this.topologies.list();
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Stores a new topology; Secrets-Passphrase opens the secrets of an export")
	ResponseEntity<byte[]> create(@RequestBody byte[] body,
			@RequestHeader(name = Passphrases.HEADER, required = false) @Nullable String passphrase,
			Principal principal) {
		PortableTopology read = read(body, passphrase, SecretValues.NONE);
		StoredTopology stored = this.topologies.create(read.topology(), read.secrets(), principal.getName());
		URI location = URI.create("/api/topologies/" + stored.id());
		return document(ResponseEntity.created(location), stored);
	}

	@PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
	@Operation(
			summary = "Stores a new topology from a design in one line, such as: 6 192.168.0.1=wcasd* 192.168.0.2=asd")
	ResponseEntity<byte[]> createFromLine(@RequestBody String line,
			@RequestParam(required = false) @Nullable String name, Principal principal) {
		String wanted = (name != null) ? name : this.names.suggested();
		Topology topology = this.documents.read(OneLine.read(line, wanted));
		StoredTopology stored = this.topologies.create(topology, principal.getName());
		return document(ResponseEntity.created(URI.create("/api/topologies/" + stored.id())), stored);
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
			@RequestHeader(name = Passphrases.HEADER, required = false) @Nullable String passphrase,
			Principal principal) {
		String expected = EntityTags.expected(ifMatch, this.topologies.get(id))
			.orElseThrow(PreconditionRequiredException::new);
		StoredTopology current = this.topologies.get(id);
		PortableTopology read = read(body, passphrase,
				this.secrets.values(id, current.topology().surroundings().secretRefs()));
		return document(ResponseEntity.ok(),
				this.topologies.save(id, expected, read.topology(), read.secrets(), principal.getName()));
	}

	@DeleteMapping("/{id}")
	@Operation(summary = "Deletes a topology; If-Match names the state to delete")
	ResponseEntity<Void> delete(@PathVariable long id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal principal) {
		String expected = EntityTags.expected(ifMatch, this.topologies.get(id))
			.orElseThrow(PreconditionRequiredException::new);
		this.topologies.delete(id, Optional.of(expected), principal.getName());
		return ResponseEntity.noContent().build();
	}

	@GetMapping(path = "/{id}/export", produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Writes a design in one line; 406 where it says more than a line can hold")
	ResponseEntity<String> exportLine(@PathVariable long id) {
		StoredTopology stored = this.topologies.get(id);
		String line = OneLine.write(stored.topology()).orElseThrow(() -> new NotInOneLineException(id));
		return ResponseEntity.ok()
			.eTag(EntityTags.of(stored))
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(line + "\n");
	}

	@GetMapping(path = "/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Downloads a topology's document; importing it elsewhere gives the same bundles")
	ResponseEntity<byte[]> export(@PathVariable long id) {
		StoredTopology stored = this.revisions.handOut(() -> this.topologies.get(id));
		ContentDisposition download = ContentDisposition.attachment()
			.filename(stored.topology().name() + ".json", StandardCharsets.UTF_8)
			.build();
		return document(ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, download.toString()), stored);
	}

	@PostMapping(path = "/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Downloads a topology's document with its secrets, sealed with Secrets-Passphrase")
	ResponseEntity<byte[]> exportWithSecrets(@PathVariable long id,
			@RequestHeader(name = Passphrases.HEADER, defaultValue = "") String passphrase) {
		return this.exports.withSecrets(id, Passphrases.ofHeader(passphrase));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notInOneLine(NotInOneLineException ex) {
		ProblemDetail problem = this.problems.of(HttpStatus.NOT_ACCEPTABLE, "api.notInOneLine", ex.id());
		return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private ResponseEntity<byte[]> document(ResponseEntity.BodyBuilder answer, StoredTopology stored) {
		return answer.eTag(EntityTags.of(stored))
			.cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a document. Passwords of databases and file stores may be texts; answers hold
	 * references instead.
	 */
	private PortableTopology read(byte[] body, @Nullable String passphrase, SecretValues known) {
		String text = TopologyDocument.text(body);
		SecretValues typed = SecretValues.NONE;
		try {
			JsonNode document = JsonText.parse(text);
			if (document.has("externalDatabase") || document.has("externalStorage")) {
				typed = TypedPasswords.take(document, known);
				text = JsonText.print(document);
			}
		}
		catch (JsonSyntaxException ex) {
			// the document's own reader says where
		}
		PortableTopology read = PortableTopology.read(this.documents, text,
				Optional.ofNullable(passphrase).map(Passphrases::ofHeader));
		return new PortableTopology(read.topology(), read.secrets().with(typed));
	}

	/** The design says more than a line can hold. */
	private static final class NotInOneLineException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final long id;

		NotInOneLineException(long id) {
			super("Topology " + id + " does not fit in one line");
			this.id = id;
		}

		long id() {
			return this.id;
		}

	}

}
