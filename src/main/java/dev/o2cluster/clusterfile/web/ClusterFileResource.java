package dev.o2cluster.clusterfile.web;

import java.security.Principal;
import java.util.List;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.ClusterFileName;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cluster files by REST. The entity tag is that of the topology they belong to.
 */
@RestController
@RequestMapping("/api/topologies/{id}/cluster-files")
@Tag(name = "Cluster files")
class ClusterFileResource {

	/** What a program sends by mistake: the bytes of the file would not be the body. */
	private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED,
			MediaType.MULTIPART_FORM_DATA);

	private final Designs designs;

	private final ClusterFileSaves saves;

	ClusterFileResource(Designs designs, ClusterFileSaves saves) {
		this.designs = designs;
		this.saves = saves;
	}

	@GetMapping
	@Operation(summary = "Lists the files of o2server/config that every host gets")
	ResponseEntity<List<ClusterFileView>> list(@PathVariable long id) {
		Design design = this.designs.get(id);
		return ResponseEntity.ok().eTag(EntityTags.of(design.stored())).body(ClusterFileView.of(design));
	}

	@GetMapping("/{name}")
	@Operation(summary = "Reads a cluster file; for one with secrets the audit log says who did")
	ResponseEntity<byte[]> get(@PathVariable long id, @PathVariable String name) {
		Design design = this.designs.get(id);
		ClusterFile file = file(design, name);
		byte[] bytes = file.bytes(design.cluster().secrets())
			.orElseThrow(() -> new NotFoundException("clusterFiles.api.missing", name));
		if (file.secret().isPresent()) {
			this.designs.reveal(design, ClusterFileView.path(name));
		}
		return ResponseEntity.ok()
			.eTag(EntityTags.of(design.stored()))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(bytes);
	}

	@PutMapping("/{*path}")
	@Operation(summary = "Stores a cluster file; If-Match names the topology's state, secret=false an open file")
	ResponseEntity<ClusterFileView> put(@PathVariable long id, @PathVariable String path,
			@RequestParam(required = false) @Nullable Boolean secret,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestHeader(name = "Content-Type", required = false) @Nullable MediaType type,
			@RequestBody(required = false) byte @Nullable [] body, Principal user)
			throws HttpMediaTypeNotSupportedException {
		if (type != null && FORMS.stream().anyMatch((form) -> form.includes(type))) {
			throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_OCTET_STREAM));
		}
		// with its slashes, so that a path is refused with the reason
		String name = StringUtils.trimLeadingCharacter(path, '/');
		StoredTopology state = this.saves.expected(id, ifMatch);
		boolean known = state.topology().surroundings().clusterFile(name).isPresent();
		boolean hidden = (secret != null) ? secret : ClusterFileName.usuallySecret(name);
		byte[] bytes = (body != null) ? body : new byte[0];
		StoredTopology stored = this.saves.save(state, (edit, values) -> edit.put(name, bytes, hidden, values),
				user.getName());
		Design design = this.designs.of(stored);
		return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED)
			.eTag(EntityTags.of(stored))
			.body(ClusterFileView.of(file(design, name), design.cluster().secrets()));
	}

	@DeleteMapping("/{name}")
	@Operation(summary = "Takes a cluster file away; If-Match names the topology's state")
	ResponseEntity<Void> delete(@PathVariable long id, @PathVariable String name,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Principal user) {
		StoredTopology state = this.saves.expected(id, ifMatch);
		file(this.designs.of(state), name);
		StoredTopology stored = this.saves.save(state, (edit, values) -> edit.remove(name), user.getName());
		return ResponseEntity.noContent().eTag(EntityTags.of(stored)).build();
	}

	private static ClusterFile file(Design design, String name) {
		return design.topology()
			.surroundings()
			.clusterFile(name)
			.orElseThrow(() -> new NotFoundException("clusterFiles.api.none", name, design.topology().name()));
	}

}
