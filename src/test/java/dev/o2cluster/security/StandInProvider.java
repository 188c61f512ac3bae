package dev.o2cluster.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider on this machine that lets in whomever the test names.
 */
final class StandInProvider implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private String nonce = "";

	private Map<String, Object> claims = Map.of();

	StandInProvider() throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID("k1").algorithm(JWSAlgorithm.RS256).generate();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange, discovery()));
		this.server.createContext("/jwks",
				(exchange) -> answer(exchange, new JWKSet(this.key.toPublicJWK()).toJSONObject()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", (exchange) -> answer(exchange, token()));
		this.server.start();
	}

	String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Signs this user in from now on. */
	void user(String subject, String name, String... groups) {
		this.claims = Map.of("sub", subject, "preferred_username", name, "groups", List.of(groups));
	}

	private Map<String, Object> discovery() {
		return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
				issuer() + "/token", "jwks_uri", issuer() + "/jwks", "subject_types_supported", List.of("public"),
				"id_token_signing_alg_values_supported", List.of("RS256"), "response_types_supported", List.of("code"));
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> asked = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
		this.nonce = asked.getOrDefault("nonce", "");
		exchange.getResponseHeaders()
			.set("Location", asked.get("redirect_uri") + "?code=c&state="
					+ URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private Map<String, Object> token() {
		Instant now = Instant.now();
		JWTClaimsSet.Builder told = new JWTClaimsSet.Builder().issuer(issuer())
			.audience("console")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
			.claim("nonce", this.nonce);
		new HashMap<>(this.claims).forEach(told::claim);
		SignedJWT idToken = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), told.build());
		try {
			idToken.sign(new RSASSASigner(this.key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return Map.of("access_token", "a", "token_type", "Bearer", "expires_in", 300, "id_token", idToken.serialize());
	}

	private static void answer(HttpExchange exchange, Map<String, Object> json) throws IOException {
		byte[] body = JsonMapper.shared().writeValueAsBytes(json);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
