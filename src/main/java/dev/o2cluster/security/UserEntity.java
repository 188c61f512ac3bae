package dev.o2cluster.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A person who may sign in.
 */
@Entity
@Table(name = "console_user")
class UserEntity {

	@Id
	private String username = "";

	private String passwordHash = "";

	protected UserEntity() {
	}

	UserEntity(String username, String passwordHash) {
		this.username = username;
		this.passwordHash = passwordHash;
	}

	String username() {
		return this.username;
	}

	String passwordHash() {
		return this.passwordHash;
	}

}
