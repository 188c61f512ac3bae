package dev.o2cluster.exchange.web;

import java.util.Locale;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.exchange.Drift;
import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;
import dev.o2cluster.web.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reality compared with a design, by REST.
 */
@RestController
@Tag(name = "Drift")
class DriftResource {

	private final Designs designs;

	private final Refusals refusals;

	private final Messages messages;

	DriftResource(Designs designs, Refusals refusals, Messages messages) {
		this.designs = designs;
		this.refusals = refusals;
		this.messages = messages;
	}

	@PostMapping(path = "/api/topologies/{id}/drift",
			consumes = { "application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE })
	@Operation(summary = "Compares a zip of what the hosts hold with the design, by host, file and field")
	DriftView compare(@PathVariable long id, @RequestBody byte[] zip, Locale locale) throws RefusedDropException {
		Design design = this.designs.get(id);
		Drift drift = Drift.between(design.cluster().nodeConfigs(), ZipReader.read(zip, Limits.USUAL));
		return DriftView.of(design.stored().revision(), drift, this.messages, locale);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(RefusedDropException ex) {
		return ResponseEntity.unprocessableContent().body(this.refusals.problem(ex));
	}

}
