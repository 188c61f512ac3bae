package dev.o2cluster.malformed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one malformed request after the other.
 */
final class Campaign {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)[^}]*}");

	private static final List<String> LANGUAGES = List.of("en", "zh-CN", "", "zz", "zh;q=2", ",,,", "x".repeat(2000),
			"*", "en-US,zh;q=0.5", "中文", "de-DE-1901,fr");

	private static final List<String> TYPES = List.of("application/json", "application/json", "application/json",
			"text/plain", "application/x-www-form-urlencoded", "application/zip", "application/octet-stream",
			"text/xml", "multipart/form-data", "multipart/form-data; boundary=cut",
			"application/json; charset=nonsense", "/", "");

	private static final int SELDOM = 3000;

	private final List<Endpoint> endpoints;

	private final Samples samples;

	private final Random random;

	private final Mutations mutations;

	Campaign(List<Endpoint> endpoints, Samples samples, long seed) {
		this.endpoints = endpoints;
		this.samples = samples;
		this.random = new Random(seed);
		this.mutations = new Mutations(this.random);
	}

	RawRequest next() {
		Endpoint endpoint = this.endpoints.get(this.random.nextInt(this.endpoints.size()));
		String method = (this.random.nextInt(20) == 0)
				? one(List.of("PUT", "PATCH", "DELETE", "POST", "HEAD", "OPTIONS")) : endpoint.method();
		boolean form = endpoint.page() && !method.equals("GET") && this.random.nextInt(4) > 0;
		RawRequest request = new RawRequest(method,
				address(endpoint) + ((endpoint.fields().isEmpty() || form) ? "" : "?" + fields(endpoint)));
		who(request, endpoint);
		language(request, endpoint);
		if (this.random.nextInt(3) == 0) {
			request.header("If-Match", this.mutations.hostile().replaceAll("[\\r\\n\\x00]", ""));
		}
		if (form) {
			request.body("application/x-www-form-urlencoded",
					(fields(endpoint) + "&_csrf=" + this.samples.csrf()).getBytes(StandardCharsets.UTF_8));
		}
		else if (!method.equals("GET") && !method.equals("HEAD")) {
			body(request, endpoint);
		}
		return request;
	}

	private String address(Endpoint endpoint) {
		Matcher variables = VARIABLE.matcher(endpoint.pattern());
		StringBuilder address = new StringBuilder();
		while (variables.find()) {
			boolean good = this.random.nextInt(3) > 0;
			String value = good ? this.samples.variable(variables.group(1))
					: this.mutations.inAddress(this.mutations.hostile());
			variables.appendReplacement(address, Matcher.quoteReplacement(value.isEmpty() ? "%20" : value));
		}
		variables.appendTail(address);
		return address.toString();
	}

	private String fields(Endpoint endpoint) {
		String fields = endpoint.fields()
			.stream()
			.filter((field) -> this.random.nextInt(6) > 0)
			.map((field) -> Mutations.encoded(field) + "=" + this.mutations.inAddress(this.mutations.hostile()))
			.collect(Collectors.joining("&"));
		return (this.random.nextInt(5) == 0) ? fields + "&" + this.mutations.inAddress(this.mutations.hostile())
				: fields;
	}

	private void who(RawRequest request, Endpoint endpoint) {
		if (this.random.nextInt(12) == 0) {
			request.header("Authorization", one(List.of("Basic", "Basic !!!", "Bearer x",
					"Bearer o2c_" + "a".repeat(5000), "Digest a", "Basic " + "YTpi".repeat(300), "Basic YWRtaW4=")));
		}
		else if (endpoint.page()) {
			request.header("Cookie", this.samples.cookie());
		}
		else {
			request.header("Authorization", this.samples.authorization());
		}
	}

	private void language(RawRequest request, Endpoint endpoint) {
		String language = one(LANGUAGES);
		request.header("Accept-Language", language);
		if (endpoint.page()) {
			request.page(language.equals("en") || language.equals("zh-CN") ? language : "");
			request.header("Accept", "text/html");
		}
		else if (this.random.nextInt(10) == 0) {
			request.header("Accept", one(List.of("text/html", "image/png", "nonsense", "*/*;q=x", "")));
		}
	}

	private void body(RawRequest request, Endpoint endpoint) {
		if (this.random.nextInt(SELDOM) == 0) {
			request.body("application/json", new byte[5 * 1024 * 1024 + 1]);
			return;
		}
		String type = (this.random.nextInt(3) == 0) ? one(TYPES) : natural(endpoint);
		if (type.contains("zip") || type.contains("octet") || type.contains("multipart")) {
			byte[] zip = this.mutations.bytes(this.samples.zip());
			request.body(type, type.contains("cut") ? this.samples.multipart(zip) : zip);
			return;
		}
		String good = one(this.samples.documents());
		String bad = switch (this.random.nextInt(4)) {
			case 0 -> this.mutations.hostile();
			case 1 -> this.mutations.text(good);
			default -> this.mutations.value(good);
		};
		request.body(type, bad.getBytes(StandardCharsets.UTF_8));
	}

	private static String natural(Endpoint endpoint) {
		String pattern = endpoint.pattern();
		if (pattern.contains("import") || pattern.contains("drift") || pattern.contains("restore")) {
			return endpoint.page() ? "multipart/form-data; boundary=cut" : "application/zip";
		}
		return pattern.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
	}

	private <T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** Whole rubbish, below everything the console itself sees. */
	byte[] rubbish() {
		String line = one(List.of("GET / HTTP/9.9", "GET /\0 HTTP/1.1", "get /api/topologies HTTP/1.1", "GET",
				"\0\0\0\0", "POST /api/topologies HTTP/1.1\r\nContent-Length: -1", "GET /{} HTTP/1.1",
				"GET /a|b HTTP/1.1", "POST /api/topologies HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
				"POST /api/topologies HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
				"GET /api/topologies HTTP/1.1\r\nX: " + "x".repeat(20_000), "GET /" + "a".repeat(20_000) + " HTTP/1.1",
				"GET /%c0%af..%c0%af HTTP/1.1", "GET //api//topologies HTTP/1.1", "GET /api/../api/topologies HTTP/1.1",
				"GET /api/topologies;x=y HTTP/1.1", "TRACE / HTTP/1.1", "GET /api/topologies HTTP/1.1\r\nBad Header",
				"PRI * HTTP/2.0", "\u0016\u0003\u0001\u0002"));
		return (line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

}
