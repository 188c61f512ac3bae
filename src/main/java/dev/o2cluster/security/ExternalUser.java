package dev.o2cluster.security;

import java.time.Instant;
import java.util.Map;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A user whom an OpenID Connect provider vouches for. What the provider told is not kept
 * in the session.
 */
final class ExternalUser extends ConsoleUser implements OidcUser {

	private static final long serialVersionUID = 1L;

	private final OidcIdToken idToken;

	ExternalUser(UserEntity user, Instant now, OidcIdToken idToken) {
		super(user.current(), now);
		this.idToken = new OidcIdToken("-", idToken.getIssuedAt(), idToken.getExpiresAt(),
				Map.of("sub", idToken.getSubject()));
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of();
	}

	@Override
	public Map<String, Object> getClaims() {
		return Map.of();
	}

	@Override
	public OidcUserInfo getUserInfo() {
		return new OidcUserInfo(Map.of("sub", this.idToken.getSubject()));
	}

	@Override
	public OidcIdToken getIdToken() {
		return this.idToken;
	}

	@Override
	public String getName() {
		return getUsername();
	}

}
