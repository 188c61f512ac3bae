package dev.o2cluster.security;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in by OpenID Connect, and as what. It does nothing until a client is
 * registered by Spring Security's own settings.
 *
 * @param usernameClaim the claim with the user's name
 * @param rolesClaim the claim with the user's groups or roles; dots lead into objects
 * @param admins values of that claim that make an admin
 * @param designers values that make a designer
 * @param viewers values that make a viewer
 * @param defaultRole role of whoever has none of these values; without it they are
 * refused
 * @param only whether passwords of the console are no longer taken, by page or REST
 */
@ConfigurationProperties("console.oidc")
record OidcProperties(@DefaultValue("preferred_username") String usernameClaim,
		@DefaultValue("groups") String rolesClaim, @DefaultValue List<String> admins,
		@DefaultValue List<String> designers, @DefaultValue List<String> viewers, @Nullable UserRole defaultRole,
		@DefaultValue("false") boolean only) {

	/** The highest role that a user's groups give. */
	Optional<UserRole> role(List<String> groups) {
		if (groups.stream().anyMatch(this.admins::contains)) {
			return Optional.of(UserRole.ADMIN);
		}
		if (groups.stream().anyMatch(this.designers::contains)) {
			return Optional.of(UserRole.DESIGNER);
		}
		if (groups.stream().anyMatch(this.viewers::contains)) {
			return Optional.of(UserRole.VIEWER);
		}
		return Optional.ofNullable(this.defaultRole);
	}

}
