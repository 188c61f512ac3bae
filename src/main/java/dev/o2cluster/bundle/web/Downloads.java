package dev.o2cluster.bundle.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.check.Severity;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.nodeconfig.ExplainedLine;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.web.NotFoundException;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with files and zips, the same to pages and REST.
 */
@Component
class Downloads {

	private static final String REVALIDATE = "private, no-cache";

	/** A quarter of the threads there are for requests. */
	private static final int STREAMS = 50;

	private static final String RETRY_SECONDS = "10";

	private final Designs designs;

	/** Slow clients hold a thread each, so they may hold some but never all. */
	private final Semaphore streams;

	/** One for every processor but the one that sends. */
	private final ExecutorService helpers = Executors
		.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), (work) -> {
			Thread helper = new Thread(work, "zips-ahead");
			helper.setDaemon(true);
			return helper;
		});

	@Autowired
	Downloads(Designs designs) {
		this(designs, STREAMS);
	}

	Downloads(Designs designs, int streams) {
		this.designs = designs;
		this.streams = new Semaphore(streams);
	}

	@PreDestroy
	void close() {
		this.helpers.shutdownNow();
	}

	HostBundle bundle(long id, String address) {
		ClusterBundle cluster = this.designs.get(id).cluster();
		return cluster.of(host(cluster, address));
	}

	private static BundleFile file(HostBundle bundle, String path) {
		return bundle.file(path).orElseThrow(() -> new NotFoundException("api.noFile", path, bundle.host()));
	}

	/** Why the lines of a file say what they say. */
	List<ExplainedLine> explain(long id, String address, String path) {
		ClusterBundle cluster = this.designs.get(id).cluster();
		Host host = host(cluster, address);
		return cluster.explain(host, file(cluster.of(host), path).path());
	}

	void sendFile(long id, String address, String path, boolean attached, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		Design design = this.designs.handOut(id, (any) -> {
		});
		HostBundle bundle = design.cluster().of(host(design.cluster(), address));
		BundleFile file = file(bundle, path);
		if (request.checkNotModified("\"" + tag(bundle, file) + "\"")) {
			return;
		}
		if (file.secret()) {
			this.designs.reveal(design, file.path());
		}
		String name = file.path().substring(file.path().lastIndexOf('/') + 1);
		headers(response, contentType(name), name, attached);
		response.setContentLength(file.bytes().length);
		response.getOutputStream().write(file.bytes());
	}

	/** The checksum of a short password would let anybody who sees it try them out. */
	private static String tag(HostBundle bundle, BundleFile file) {
		return file.secret() ? Sha256.of(bundle.fingerprint() + file.path()) : file.sha256();
	}

	void sendHostZip(long id, String address, boolean draft, ServletWebRequest request, HttpServletResponse response)
			throws IOException {
		ClusterBundle cluster = handedOut(id, draft);
		Host host = host(cluster, address);
		BundleZip zip = this.designs.zip(cluster, host);
		if (!request.checkNotModified("\"" + zip.fingerprint() + "\"")) {
			headers(response, "application/zip", zipName(host.address().value(), cluster.draft()), true);
			response.setContentLength(zip.size());
			zip.writeTo(response.getOutputStream());
		}
	}

	void sendClusterZip(long id, boolean draft, ServletWebRequest request, HttpServletResponse response)
			throws IOException {
		ClusterBundle cluster = handedOut(id, draft);
		sendClusterZip(cluster, (host) -> this.designs.zip(cluster, host), request, response);
	}

	/** Sends the zip of a design that is not stored. */
	void sendClusterZip(Topology topology, boolean draft, ServletWebRequest request, HttpServletResponse response)
			throws IOException {
		ClusterBundle cluster = deliverable(ClusterBundle.of(StorageNames.NONE.assign(topology)), draft);
		sendClusterZip(cluster, cluster::zip, request, response);
	}

	/**
	 * Its size is known once it was sent; before, its end is marked by the last chunk.
	 */
	private void sendClusterZip(ClusterBundle cluster, Function<Host, BundleZip> zips, ServletWebRequest request,
			HttpServletResponse response) throws IOException {
		if (request.checkNotModified("\"" + cluster.fingerprint() + "\"")) {
			return;
		}
		if (!this.streams.tryAcquire()) {
			busy(response);
			return;
		}
		try (ZipsAhead ahead = new ZipsAhead(cluster.topology().hosts(), zips, this.helpers)) {
			headers(response, "application/zip", zipName(cluster.topology().name(), cluster.draft()), true);
			cluster.zipSize().ifPresent(response::setContentLengthLong);
			// the download begins before the first file is written
			response.flushBuffer();
			BundleWriter.write(cluster, ahead, response.getOutputStream());
		}
		finally {
			this.streams.release();
		}
	}

	private static void busy(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	private ClusterBundle handedOut(long id, boolean draft) {
		return this.designs.handOut(id, (design) -> deliverable(design.cluster(), draft)).cluster();
	}

	private static ClusterBundle deliverable(ClusterBundle cluster, boolean draft) {
		if (cluster.draft() && !draft) {
			throw new DraftBundleException(
					cluster.problems().stream().filter((problem) -> problem.severity() == Severity.ERROR).toList());
		}
		return cluster;
	}

	private static Host host(ClusterBundle cluster, String address) {
		return cluster.topology()
			.host(address)
			.orElseThrow(() -> new NotFoundException("api.noHost", address, cluster.topology().name()));
	}

	private static String zipName(String name, boolean draft) {
		return name + (draft ? "-DRAFT" : "") + ".zip";
	}

	private static void headers(HttpServletResponse response, String type, String name, boolean attached) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATE);
		ContentDisposition disposition = (attached ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(name, StandardCharsets.UTF_8)
			.build();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
	}

	private static String contentType(String name) {
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "json" -> "application/json;charset=UTF-8";
			case "md" -> "text/markdown;charset=UTF-8";
			default -> "text/plain;charset=UTF-8";
		};
	}

}
