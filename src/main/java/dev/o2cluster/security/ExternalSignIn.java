package dev.o2cluster.security;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import dev.o2cluster.web.SignInWays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Signing in by OpenID Connect, where a client is registered; nothing otherwise.
 */
@Configuration(proxyBeanMethods = false)
class ExternalSignIn {

	private final ObjectProvider<ClientRegistrationRepository> clients;

	private final ObjectProvider<ExternalUsers> users;

	private final OidcProperties properties;

	private final ApplicationEventPublisher events;

	ExternalSignIn(ObjectProvider<ClientRegistrationRepository> clients, ObjectProvider<ExternalUsers> users,
			OidcProperties properties, ApplicationEventPublisher events) {
		this.clients = clients;
		this.users = users;
		this.properties = properties;
		this.events = events;
	}

	/** What the login page offers. */
	@Bean
	SignInWays signInWays() {
		Object known = this.clients.getIfAvailable();
		List<SignInWays.Provider> providers = (known instanceof Iterable<?> registrations)
				? StreamSupport.stream(registrations.spliterator(), false)
					.map(ClientRegistration.class::cast)
					.map((client) -> new SignInWays.Provider(client.getRegistrationId(), client.getClientName()))
					.toList()
				: List.of();
		return new SignInWays(providers, passwords());
	}

	/** Passwords are taken unless there is another way in and they are switched off. */
	boolean passwords() {
		return !this.properties.only() || this.clients.getIfAvailable() == null;
	}

	void configure(HttpSecurity http) {
		if (this.clients.getIfAvailable() != null) {
			http.oauth2Login((login) -> login.loginPage("/login")
				.defaultSuccessUrl("/topologies")
				.authorizedClientRepository(new Forgetful())
				.userInfoEndpoint((user) -> user.oidcUserService(this.users.getObject()).userService((request) -> {
					throw new OAuth2AuthenticationException(new OAuth2Error("noName"));
				}))
				.failureHandler(this::refused));
		}
	}

	private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		String code = (ex instanceof OAuth2AuthenticationException told) ? told.getError().getErrorCode() : "";
		String reason = SignInWays.REASONS.contains(code) ? code : "provider";
		this.events.publishEvent(new AccountChange("session.refused", "?", reason, ""));
		response.sendRedirect(request.getContextPath() + "/login?refused=" + reason);
	}

	/** The console asks the provider nothing more, so it keeps no token of it. */
	private static final class Forgetful implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
				@Nullable Authentication user, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, @Nullable Authentication user,
				HttpServletRequest request, HttpServletResponse response) {
			// nothing is kept
		}

		@Override
		public void removeAuthorizedClient(String registration, @Nullable Authentication user,
				HttpServletRequest request, HttpServletResponse response) {
			// nothing was kept
		}

	}

}
