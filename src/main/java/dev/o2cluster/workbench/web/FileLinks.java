package dev.o2cluster.workbench.web;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.design.Design;
import dev.o2cluster.preview.web.FilesView;
import dev.o2cluster.web.Curl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where the head of an open file leads to.
 */
@Component
class FileLinks {

	private final HttpServletRequest request;

	private final Curl curl;

	FileLinks(HttpServletRequest request, Curl curl) {
		this.request = request;
		this.curl = curl;
	}

	String compare(Design design, FilesView files) {
		return start(design) + "/compare?host=" + UriUtils.encodeQueryParam(files.host(), StandardCharsets.UTF_8)
				+ "&file=" + UriUtils.encodeQueryParam(files.path(), StandardCharsets.UTF_8);
	}

	String download(Design design, FilesView files) {
		return start(design) + "/hosts/"
				+ UriUtils.encodePath(files.host() + "/files/" + files.path(), StandardCharsets.UTF_8);
	}

	String curl(Design design, FilesView files) {
		return this.curl.download("topologies", design.id(), "hosts", files.host(), "files", files.path());
	}

	private String start(Design design) {
		return this.request.getContextPath() + "/topologies/" + design.id();
	}

}
