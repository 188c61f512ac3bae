package dev.o2cluster.security;

import java.time.Instant;

/**
 * A personal access token, without its secret.
 *
 * @param id its number
 * @param name what its owner calls it
 * @param scope what it may do
 * @param createdAt when it was made
 * @param expiresAt when it ends by itself
 */
public record AccessToken(long id, String name, TokenScope scope, Instant createdAt, Instant expiresAt) {

}
