package dev.o2cluster.security;

import dev.o2cluster.secret.RandomPassword;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All users of the console. One enabled admin always remains.
 */
@Component
@Transactional
public class Accounts {

	private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";

	private final Users users;

	private final TokenRows tokens;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	Accounts(Users users, TokenRows tokens, PasswordEncoder passwords, ApplicationEventPublisher events) {
		this.users = users;
		this.tokens = tokens;
		this.passwords = passwords;
		this.events = events;
	}

	/**
	 * Lists all users by name.
	 * @return the users
	 */
	@Transactional(readOnly = true)
	public List<Account> list() {
		return this.users.findAllByOrderByUsername().stream().map(UserEntity::account).toList();
	}

	/**
	 * Finds a user.
	 * @param username its name
	 * @return the user
	 * @throws AccountRefusedException if there is none
	 */
	@Transactional(readOnly = true)
	public Account get(String username) {
		return user(username).account();
	}

	/**
	 * Makes a user.
	 * @param username its name
	 * @param role what it may do
	 * @param by who makes it
	 * @return its first password, which it has to change
	 * @throws AccountRefusedException if the name is taken or of another form
	 */
	public String create(String username, UserRole role, String by) {
		if (!username.matches(NAME)) {
			throw new AccountRefusedException("name", username);
		}
		if (this.users.existsByUsernameIgnoreCase(username)) {
			throw new AccountRefusedException("taken", username);
		}
		String password = RandomPassword.next();
		UserEntity user = new UserEntity(username, role);
		user.password(hash(password), true);
		try {
			this.users.saveAndFlush(user);
		}
		catch (DataIntegrityViolationException ex) {
			throw new AccountRefusedException("taken", username);
		}
		tell("user.created", username, role.key(), by);
		return password;
	}

	/**
	 * Makes the console's very first user. Of several processes that start on one empty
	 * database, one does.
	 * @param username its name
	 * @param password its password
	 * @param mustChange whether it has to change it before anything else
	 * @return whether it was made; {@code false} where another process was faster
	 */
	boolean createFirst(String username, String password, boolean mustChange) {
		this.users.oneAtATime();
		if (!none()) {
			return false;
		}
		UserEntity user = new UserEntity(username, UserRole.ADMIN);
		user.password(hash(password), mustChange);
		this.users.save(user);
		tell("user.created", username, UserRole.ADMIN.key(), "");
		return true;
	}

	/**
	 * Finds or makes the user whom an OpenID Connect provider means, and gives it the
	 * role the provider says.
	 * @param username its name
	 * @param externalId issuer and subject, which never change
	 * @param role what it may do
	 * @return the user
	 * @throws AccountRefusedException if the name is of another form or belongs to
	 * somebody else, or the user is disabled
	 */
	UserEntity external(String username, String externalId, UserRole role) {
		if (!username.matches(NAME)) {
			throw new AccountRefusedException("name", username);
		}
		UserEntity user = this.users.findById(username).orElseGet(() -> externalUser(username, externalId, role));
		if (!user.is(externalId)) {
			throw new AccountRefusedException("local", username);
		}
		if (!user.enabled()) {
			throw new AccountRefusedException("disabled", username);
		}
		if (user.role() != role) {
			user.role(role);
			this.users.save(user);
			tell("user.role", username, role.key(), username);
		}
		return user;
	}

	private UserEntity externalUser(String username, String externalId, UserRole role) {
		if (this.users.existsByUsernameIgnoreCase(username)) {
			throw new AccountRefusedException("local", username);
		}
		UserEntity user = new UserEntity(username, role, externalId);
		// nobody knows it, so nobody signs in with it
		user.password(hash(RandomPassword.next()), false);
		tell("user.created", username, role.key(), username);
		return this.users.saveAndFlush(user);
	}

	@Transactional(readOnly = true)
	boolean none() {
		return this.users.count() == 0;
	}

	/**
	 * Changes what a user may do, which ends its sessions.
	 * @param username the user
	 * @param role what it may do from now on
	 * @param by who changes it
	 */
	public void changeRole(String username, UserRole role, String by) {
		change(username, (user) -> user.role(role));
		tell("user.role", username, role.key(), by);
	}

	/**
	 * Lets a user sign in, or no longer; that ends its sessions at once.
	 * @param username the user
	 * @param enabled whether it may sign in
	 * @param by who changes it
	 */
	public void enable(String username, boolean enabled, String by) {
		change(username, (user) -> user.enabled(enabled));
		tell(enabled ? "user.enabled" : "user.disabled", username, "", by);
	}

	/**
	 * Gives a user a new random password, which ends its sessions and its tokens.
	 * @param username the user
	 * @param by who resets it
	 * @return the password, which the user has to change
	 */
	public String resetPassword(String username, String by) {
		String password = RandomPassword.next();
		change(username, (user) -> user.password(hash(password), true));
		this.tokens.deleteByUsername(username);
		tell("user.reset", username, "", by);
		return password;
	}

	/**
	 * Changes one's own password, which ends all of one's sessions.
	 * @param username the user
	 * @param current its password so far
	 * @param chosen its new password
	 * @throws AccountRefusedException if the current one is wrong or the new one too weak
	 */
	public void changePassword(String username, String current, String chosen) {
		if (!this.passwords.matches(current, user(username).passwordHash())) {
			throw new AccountRefusedException("current");
		}
		if (current.equals(chosen)) {
			throw new AccountRefusedException("same");
		}
		Passwords.check(username, chosen);
		change(username, (user) -> user.password(hash(chosen), false));
		tell("user.password", username, "", username);
	}

	/**
	 * Ends all sessions of a user.
	 * @param username the user
	 * @param by who asks for it
	 */
	public void signOutEverywhere(String username, String by) {
		change(username, UserEntity::endSessions);
		tell("user.signedOut", username, "", by);
	}

	private void change(String username, Consumer<UserEntity> edit) {
		UserEntity user = user(username);
		edit.accept(user);
		this.users.save(user);
		if (this.users.countByRoleAndEnabledTrue(UserRole.ADMIN) == 0) {
			throw new AccountRefusedException("lastAdmin", username);
		}
	}

	private UserEntity user(String username) {
		return this.users.findById(username).orElseThrow(() -> new AccountRefusedException("unknown", username));
	}

	private String hash(String password) {
		return Objects.requireNonNull(this.passwords.encode(password));
	}

	private void tell(String action, String username, String detail, String by) {
		this.events.publishEvent(new AccountChange(action, username, detail, by));
	}

}
