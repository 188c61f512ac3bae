package dev.o2cluster.web;

import java.util.List;
import java.util.Set;

/**
 * What the login page offers.
 *
 * @param providers the OpenID Connect providers
 * @param passwords whether passwords of the console are taken
 */
public record SignInWays(List<Provider> providers, boolean passwords) {

	/** Why a provider's user is refused, as the login page can say it. */
	public static final Set<String> REASONS = Set.of("noName", "noRole", "name", "local", "disabled");

	/** The session's attribute with the name that was tried last. */
	public static final String TRIED = "signIn.tried";

	/**
	 * What the field for it takes, in characters; a session holds no more for strangers.
	 */
	public static final int LONGEST_NAME = 100;

	public SignInWays {
		providers = List.copyOf(providers);
	}

	/**
	 * An OpenID Connect provider.
	 *
	 * @param id its part of addresses
	 * @param name what people call it
	 */
	public record Provider(String id, String name) {

	}

}
