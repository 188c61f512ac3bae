package dev.o2cluster.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes, so that it can be as wrong as it likes.
 */
final class RawRequest {

	private final String method;

	private final String target;

	private final List<String> headers = new ArrayList<>();

	private byte[] body = new byte[0];

	private boolean page;

	private String language = "";

	RawRequest(String method, String target) {
		this.method = method;
		this.target = target;
	}

	RawRequest header(String name, String value) {
		this.headers.add(name + ": " + value);
		return this;
	}

	RawRequest body(String type, byte[] content) {
		this.body = content;
		return header("Content-Type", type);
	}

	/** A page, which answers in this language; empty where that is not to be foreseen. */
	RawRequest page(String expected) {
		this.page = true;
		this.language = expected;
		return this;
	}

	boolean page() {
		return this.page;
	}

	String language() {
		return this.language;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		StringBuilder head = new StringBuilder(this.method).append(' ').append(this.target).append(" HTTP/1.1\r\n");
		head.append("Host: localhost\r\nConnection: close\r\n");
		this.headers.forEach((header) -> head.append(header).append("\r\n"));
		if (this.body.length > 0) {
			head.append("Content-Length: ").append(this.body.length).append("\r\n");
		}
		bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes(this.body);
		return bytes.toByteArray();
	}

	@Override
	public String toString() {
		String text = new String(bytes(), StandardCharsets.UTF_8).replaceAll("(?m)^(Authorization|Cookie): .*$",
				"$1: ...");
		return (text.length() > 1500) ? text.substring(0, 1500) + "..." : text;
	}

}
