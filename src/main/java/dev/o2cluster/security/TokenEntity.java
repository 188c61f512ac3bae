package dev.o2cluster.security;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A secret that stands for a user in programs; only its hash is kept.
 */
@Entity
@Table(name = "access_token")
class TokenEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String username = "";

	private String name = "";

	private String hash = "";

	@Enumerated(EnumType.STRING)
	private TokenScope scope = TokenScope.READ;

	private Instant createdAt = Instant.EPOCH;

	private Instant expiresAt = Instant.EPOCH;

	protected TokenEntity() {
	}

	TokenEntity(AccessToken token, String username, String hash) {
		this.username = username;
		this.name = token.name();
		this.hash = hash;
		this.scope = token.scope();
		this.createdAt = token.createdAt();
		this.expiresAt = token.expiresAt();
	}

	AccessToken token() {
		return new AccessToken(Objects.requireNonNull(this.id), this.name, this.scope, this.createdAt, this.expiresAt);
	}

}
