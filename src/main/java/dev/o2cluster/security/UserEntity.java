package dev.o2cluster.security;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/**
 * A person who may sign in.
 */
@Entity
@Table(name = "console_user")
class UserEntity implements Persistable<String> {

	@Id
	private String username = "";

	private String passwordHash = "";

	@Enumerated(EnumType.STRING)
	private UserRole role = UserRole.VIEWER;

	private boolean enabled = true;

	private boolean mustChange;

	private int failures;

	private @Nullable Instant lockedUntil;

	private int epoch;

	/** Issuer and subject of an OpenID Connect provider. */
	private @Nullable String externalId;

	/** Two who make a user of one name at the same moment must not become one. */
	@Transient
	private boolean made;

	protected UserEntity() {
	}

	UserEntity(String username, UserRole role) {
		this.username = username;
		this.role = role;
		this.made = true;
	}

	@Override
	public String getId() {
		return this.username;
	}

	@Override
	public boolean isNew() {
		return this.made;
	}

	@PostPersist
	void stored() {
		this.made = false;
	}

	/** Gives a new password, which ends every session begun with the old one. */
	void password(String hash, boolean mustChange) {
		this.passwordHash = hash;
		this.mustChange = mustChange;
		this.failures = 0;
		this.lockedUntil = null;
		this.epoch++;
	}

	UserEntity(String username, UserRole role, String externalId) {
		this(username, role);
		this.externalId = externalId;
	}

	boolean is(String externalId) {
		return externalId.equals(this.externalId);
	}

	void role(UserRole role) {
		this.role = role;
		this.epoch++;
	}

	void enabled(boolean enabled) {
		this.enabled = enabled;
		this.epoch++;
	}

	void endSessions() {
		this.epoch++;
	}

	Account account() {
		return new Account(this.username, this.role, this.enabled, this.mustChange, this.lockedUntil);
	}

	CurrentUser current() {
		return new CurrentUser(this.username, this.passwordHash, this.role, this.enabled, this.mustChange,
				this.failures, this.lockedUntil, this.epoch);
	}

	String username() {
		return this.username;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	UserRole role() {
		return this.role;
	}

	boolean enabled() {
		return this.enabled;
	}

	int failures() {
		return this.failures;
	}

}
