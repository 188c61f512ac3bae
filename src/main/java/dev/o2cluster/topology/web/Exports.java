package dev.o2cluster.topology.web;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.PortableTopology;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with documents that carry secrets, the same to pages and REST.
 */
@Component
class Exports {

	private final Designs designs;

	Exports(Designs designs) {
		this.designs = designs;
	}

	/** The audit log knows before the document leaves. */
	ResponseEntity<byte[]> withSecrets(long id, String passphrase) {
		Design design = this.designs.handOut(id, (any) -> {
		});
		String document = new PortableTopology(design.topology(), design.cluster().secrets()).text(passphrase);
		this.designs.reveal(design, "export");
		ContentDisposition download = ContentDisposition.attachment()
			.filename(design.topology().name() + ".json", StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(document.getBytes(StandardCharsets.UTF_8));
	}

}
