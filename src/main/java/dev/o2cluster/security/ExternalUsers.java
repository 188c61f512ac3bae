package dev.o2cluster.security;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Makes a user of the console of whom an OpenID Connect provider vouches for. The
 * provider decides on the role, with every sign-in; the console can still disable.
 */
@Component
@Lazy
class ExternalUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcUserService provider = new OidcUserService();

	private final OidcProperties properties;

	private final Accounts accounts;

	private final Clock clock;

	ExternalUsers(OidcProperties properties, Accounts accounts, Clock clock) {
		this.properties = properties;
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser told = this.provider.loadUser(request);
		String username = Optional.ofNullable(told.getClaims().get(this.properties.usernameClaim()))
			.map(String::valueOf)
			.orElseThrow(() -> refused("noName"));
		UserRole role = this.properties.role(groups(told.getClaims())).orElseThrow(() -> refused("noRole"));
		String externalId = told.getIssuer() + "|" + told.getSubject();
		try {
			UserEntity user = this.accounts.external(username, externalId, role);
			return new ExternalUser(user, this.clock.instant(), told.getIdToken());
		}
		catch (AccountRefusedException ex) {
			throw refused(ex.code());
		}
	}

	/** Dots lead into objects, as in {@code realm_access.roles}. */
	private List<String> groups(Map<String, Object> claims) {
		Object value = claims.get(this.properties.rolesClaim());
		if (value == null) {
			value = claims;
			for (String step : this.properties.rolesClaim().split("\\.")) {
				value = (value instanceof Map<?, ?> map) ? map.get(step) : null;
			}
		}
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(String.valueOf(value)) : List.of();
	}

	private static OAuth2AuthenticationException refused(String code) {
		return new OAuth2AuthenticationException(new OAuth2Error(code));
	}

}
