package dev.o2cluster.exchange.web;

import java.net.URI;
import java.security.Principal;
import java.util.Locale;

import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;
import dev.o2cluster.web.EntityTags;
import dev.o2cluster.web.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Existing clusters taken in by REST.
 */
@RestController
@Tag(name = "Import")
class ImportResource {

	private final Imports imports;

	private final Refusals refusals;

	private final Messages messages;

	ImportResource(Imports imports, Refusals refusals, Messages messages) {
		this.imports = imports;
		this.refusals = refusals;
		this.messages = messages;
	}

	@PostMapping(path = "/api/imports", consumes = { "application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Makes a topology of a zip with the folders config and local of existing hosts")
	ResponseEntity<ReportView> take(@RequestBody byte[] zip, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String release, Principal user, Locale locale)
			throws RefusedDropException {
		Imports.Result result = this.imports.take(ZipReader.read(zip, Limits.USUAL), name, release, user.getName());
		return ResponseEntity.created(URI.create("/api/topologies/" + result.stored().id()))
			.eTag(EntityTags.of(result.stored()))
			.body(ReportView.of(result.imported(), this.messages, locale));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(RefusedDropException ex) {
		return ResponseEntity.unprocessableContent().body(this.refusals.problem(ex));
	}

}
