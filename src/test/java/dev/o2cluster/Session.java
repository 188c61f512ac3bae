package dev.o2cluster;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who uses a running console: pages with a session of its own, REST with a
 * header.
 */
public final class Session {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String base;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final HttpClient plain = HttpClient.newHttpClient();

	private String authorization = "";

	public Session(int port) {
		this.base = "http://localhost:" + port;
	}

	/** Sends REST requests as this user. */
	public Session basic(String user, String password) {
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Sends REST requests with this token. */
	public Session bearer(String token) {
		this.authorization = "Bearer " + token;
		return this;
	}

	/** Signs in on the login page. */
	public HttpResponse<String> signIn(String user, String password) {
		return post("/login", Map.of("username", user, "password", password));
	}

	public HttpResponse<String> get(String path) {
		return send(this.http, HttpRequest.newBuilder(URI.create(this.base + path)).header("Accept", "text/html"));
	}

	/** Reads bytes as they come over the wire, with headers by name and value. */
	public HttpResponse<byte[]> bytes(String path, String... headers) {
		try {
			return this.http.send(HttpRequest.newBuilder(URI.create(this.base + path)).headers(headers).build(),
					BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends a form with the session's CSRF token, which the page of the form holds. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		Matcher token = CSRF.matcher(get(path.equals("/login") ? "/login" : "/account").body());
		String csrf = token.find() ? token.group(1) : "";
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&")) + "&_csrf=" + csrf;
		return send(this.http,
				HttpRequest.newBuilder(URI.create(this.base + path))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form)));
	}

	public HttpResponse<String> rest(String method, String path) {
		return rest(method, path, "");
	}

	/** Sends JSON, with headers by name and value. */
	public HttpResponse<String> rest(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		if (!this.authorization.isEmpty()) {
			request.header("Authorization", this.authorization);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(this.plain, request);
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
