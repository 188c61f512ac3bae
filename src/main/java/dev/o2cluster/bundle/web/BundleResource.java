package dev.o2cluster.bundle.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.nodeconfig.ReasonTexts;
import dev.o2cluster.web.ApiProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The files of a topology, one by one and as zips.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Bundles")
class BundleResource {

	private final Downloads downloads;

	private final TopologyDocument documents;

	private final ApiProblems problems;

	BundleResource(Downloads downloads, TopologyDocument documents, ApiProblems problems) {
		this.downloads = downloads;
		this.documents = documents;
		this.problems = problems;
	}

	@GetMapping("/topologies/{id}/hosts/{address}/files")
	@Operation(summary = "Lists the files of a host's bundle")
	List<FileView> files(@PathVariable long id, @PathVariable String address) {
		return this.downloads.bundle(id, address).files().stream().map(FileView::of).toList();
	}

	@GetMapping("/topologies/{id}/hosts/{address}/files/{*path}")
	@Operation(summary = "Reads one file, byte for byte as in the zip")
	void file(@PathVariable long id, @PathVariable String address, @PathVariable String path, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.sendFile(id, address, StringUtils.trimLeadingCharacter(path, '/'), false, request, response);
	}

	@GetMapping(path = "/topologies/{id}/hosts/{address}/files/{*path}", params = "explain")
	@Operation(summary = "Says for every value of a file where it comes from and why")
	List<ReasonView> explain(@PathVariable long id, @PathVariable String address, @PathVariable String path,
			Locale locale) {
		ReasonTexts texts = ReasonTexts.of(locale);
		return this.downloads.explain(id, address, StringUtils.trimLeadingCharacter(path, '/'))
			.stream()
			.filter((line) -> !line.opening())
			.map((line) -> new ReasonView(line.pointer(), line.value(), line.because().origin().key(),
					texts.reason(line.because()), line.line()))
			.toList();
	}

	@GetMapping("/topologies/{id}/hosts/{address}/bundle.zip")
	@Operation(summary = "Downloads one host's bundle; 409 while the topology has errors, unless a draft is asked for")
	void hostZip(@PathVariable long id, @PathVariable String address,
			@RequestParam(defaultValue = "false") boolean draft, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.sendHostZip(id, address, draft, request, response);
	}

	@GetMapping("/topologies/{id}/bundle.zip")
	@Operation(
			summary = "Downloads every host's bundle and the runbook; 409 while the topology has errors, unless a draft is asked for")
	void clusterZip(@PathVariable long id, @RequestParam(defaultValue = "false") boolean draft,
			ServletWebRequest request, HttpServletResponse response) throws IOException {
		this.downloads.sendClusterZip(id, draft, request, response);
	}

	@PostMapping(path = "/bundle", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Turns a document into the cluster's zip without storing anything")
	void bundleOfDocument(@RequestBody byte[] document, @RequestParam(defaultValue = "false") boolean draft,
			ServletWebRequest request, HttpServletResponse response) throws IOException {
		Topology topology = this.documents.read(TopologyDocument.text(document));
		this.downloads.sendClusterZip(topology, draft, request, response);
	}

	@PostMapping(path = "/bundle", consumes = MediaType.TEXT_PLAIN_VALUE)
	@Operation(summary = "Turns a design in one line into the cluster's zip without storing anything")
	void bundleOfLine(@RequestBody String line, @RequestParam(defaultValue = "o2oa") String name,
			@RequestParam(defaultValue = "false") boolean draft, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.sendClusterZip(this.documents.read(OneLine.read(line, name)), draft, request, response);
	}

	@ExceptionHandler
	ProblemDetail draft(DraftBundleException ex, Locale locale) {
		ProblemTexts texts = ProblemTexts.of(locale);
		ProblemDetail document = this.problems.of(HttpStatus.CONFLICT, "api.draft", ex.errors().size());
		document.setProperty("problems",
				ex.errors()
					.stream()
					.map((problem) -> new ErrorView(problem.id(), problem.severity().key(),
							(problem.host() != null) ? problem.host().value() : "", problem.field(),
							texts.message(problem), texts.fix(problem)))
					.toList());
		return document;
	}

	/**
	 * One file on the wire.
	 *
	 * @param path its path in the zip
	 * @param size its size in bytes
	 * @param sha256 its SHA-256, as 64 hexadecimal digits
	 */
	record FileView(String path, int size, String sha256) {

		static FileView of(BundleFile file) {
			return new FileView(file.path(), file.bytes().length, file.sha256());
		}

	}

	/**
	 * One value of a file and its reason.
	 *
	 * @param pointer JSON pointer of the value
	 * @param value the value
	 * @param origin where it comes from, such as {@code role-tick}
	 * @param reason why it stands there, for people
	 * @param line the line of the file it stands on
	 */
	record ReasonView(String pointer, JsonNode value, String origin, String reason, int line) {

	}

	/**
	 * One error that keeps the bundle back.
	 *
	 * @param id id of the rule that found it
	 * @param severity always {@code error}
	 * @param host the host it sits on, or empty
	 * @param field what it is about
	 * @param message what is wrong, where, and what will happen
	 * @param fix what to do about it
	 */
	record ErrorView(String id, String severity, String host, String field, String message, String fix) {

	}

}
