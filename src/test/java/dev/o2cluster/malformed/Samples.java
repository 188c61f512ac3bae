package dev.o2cluster.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Good input that is to be made bad, and who sends it.
 *
 * @param id number of a topology that exists
 * @param run number of one of its runs
 * @param cookie a signed-in session
 * @param csrf the token of its forms
 * @param authorization a user of REST
 * @param documents good documents
 * @param zip a good zip
 */
record Samples(long id, long run, String cookie, String csrf, String authorization, List<String> documents,
		byte[] zip) {

	String variable(String name) {
		return switch (name) {
			case "id" -> Long.toString(this.id);
			case "run", "number" -> Long.toString(this.run);
			case "order" -> "1";
			case "address" -> "192.168.0.1";
			case "path" -> "o2server/local/node.cfg";
			case "username" -> "nobody";
			case "rule", "problem" -> "data.idle";
			case "kind" -> "nft";
			default -> "x";
		};
	}

	byte[] multipart(byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.csrf
				+ "\r\n--cut\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"a.zip\"\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

}
