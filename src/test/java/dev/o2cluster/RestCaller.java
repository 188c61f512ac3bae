package dev.o2cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a console's REST as curl would, by real HTTP with a user and password.
 */
public final class RestCaller {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI base;

	private final String credentials;

	public RestCaller(int port) {
		this(port, ConsoleTest.USER, ConsoleTest.PASSWORD);
	}

	public RestCaller(int port, String user, String password) {
		this.base = URI.create("http://localhost:" + port);
		this.credentials = "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	public HttpResponse<byte[]> get(String path, String... headers) {
		return send("GET", path, BodyPublishers.noBody(), headers);
	}

	public HttpResponse<byte[]> delete(String path, String... headers) {
		return send("DELETE", path, BodyPublishers.noBody(), headers);
	}

	public HttpResponse<byte[]> post(String path, String json, String... headers) {
		return sendJson("POST", path, json, headers);
	}

	public HttpResponse<byte[]> put(String path, String json, String... headers) {
		return sendJson("PUT", path, json, headers);
	}

	private HttpResponse<byte[]> sendJson(String method, String path, String json, String... headers) {
		return send(method, path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
	}

	public HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) {
		return sendAnonymously(method, path, body, with(headers, "Authorization", this.credentials));
	}

	/** Sends a request without user and password. */
	public HttpResponse<byte[]> sendAnonymously(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.timeout(PATIENCE)
			.method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The path of the topology that a 201 tells of. */
	public static String location(HttpResponse<byte[]> created) {
		return created.headers().firstValue("Location").orElseThrow();
	}

	public static String tag(HttpResponse<byte[]> answer) {
		return answer.headers().firstValue("ETag").orElseThrow();
	}

	public static JsonNode json(HttpResponse<byte[]> answer) {
		return JSON.readTree(answer.body());
	}

	public static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private static String[] with(String[] headers, String name, String value) {
		String[] all = new String[headers.length + 2];
		all[0] = name;
		all[1] = value;
		System.arraycopy(headers, 0, all, 2, headers.length);
		return all;
	}

}
