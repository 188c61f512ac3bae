package dev.o2cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Visits a console's pages as a browser without scripts would: with cookies, tokens and
 * no redirects followed.
 */
final class PageVisitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private final URI base;

	PageVisitor(int port) {
		this.base = URI.create("http://localhost:" + port);
	}

	HttpResponse<String> signIn() {
		return post("/login", token("/login"), "username", ConsoleTest.USER, "password", ConsoleTest.PASSWORD);
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(path, HttpRequest.newBuilder(), headers);
	}

	/** Sends a form with the token of a page and fields given as names and values. */
	HttpResponse<String> post(String path, String token, String... fields) {
		List<String> form = new ArrayList<>(List.of("_csrf=" + encoded(token)));
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i] + "=" + encoded(fields[i + 1]));
		}
		return send(path, HttpRequest.newBuilder().POST(BodyPublishers.ofString(String.join("&", form))),
				"Content-Type", "application/x-www-form-urlencoded");
	}

	HttpResponse<String> post(String path, BodyPublisher form) {
		return send(path, HttpRequest.newBuilder().POST(form), "Content-Type", "application/x-www-form-urlencoded");
	}

	/** Sends a file in the field {@code zip} of a form. */
	HttpResponse<String> upload(String path, String token, byte[] zip) {
		String head = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
				+ "\r\n--cut\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"a.zip\"\r\n"
				+ "Content-Type: application/zip\r\n\r\n";
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(zip),
				BodyPublishers.ofString("\r\n--cut--\r\n"));
		return send(path, HttpRequest.newBuilder().POST(body), "Content-Type", "multipart/form-data; boundary=cut");
	}

	/** Sends files with paths in the field {@code zip} of a form. */
	HttpResponse<String> upload(String path, String token, Map<String, byte[]> files) {
		List<BodyPublisher> parts = new ArrayList<>();
		parts.add(BodyPublishers
			.ofString("--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"));
		files.forEach((name, bytes) -> {
			parts.add(BodyPublishers.ofString("--cut\r\nContent-Disposition: form-data; name=\"zip\"; filename=\""
					+ name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
			parts.add(BodyPublishers.ofByteArray(bytes));
			parts.add(BodyPublishers.ofString("\r\n"));
		});
		parts.add(BodyPublishers.ofString("--cut--\r\n"));
		return send(path, HttpRequest.newBuilder().POST(BodyPublishers.concat(parts.toArray(new BodyPublisher[0]))),
				"Content-Type", "multipart/form-data; boundary=cut");
	}

	/** The token that stands in a page's form. */
	String token(String path) {
		Matcher token = TOKEN.matcher(get(path, "Accept", "text/html").body());
		if (!token.find()) {
			throw new AssertionError("No token in the forms of " + path);
		}
		return token.group(1);
	}

	List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	private HttpResponse<String> send(String path, HttpRequest.Builder request, String... headers) {
		request.uri(this.base.resolve(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
