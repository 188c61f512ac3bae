package dev.o2cluster.security.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import dev.o2cluster.security.AccountRefusedException;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.security.UserRole;
import dev.o2cluster.web.ApiProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Users, for admins; and everybody's own password.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Users")
class UsersResource {

	private final Accounts accounts;

	private final ApiProblems problems;

	UsersResource(Accounts accounts, ApiProblems problems) {
		this.accounts = accounts;
		this.problems = problems;
	}

	@GetMapping("/users")
	@Operation(summary = "Lists all users")
	List<UserView> list() {
		return this.accounts.list()
			.stream()
			.map((account) -> new UserView(account.username(), account.role().key(), account.enabled(), null))
			.toList();
	}

	@PostMapping(path = "/users", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Makes a user; the answer holds its first password, which it has to change")
	ResponseEntity<UserView> create(@RequestBody UserRequest user, Principal admin) {
		UserRole role = role(user.role());
		String name = text(user.username());
		String password = this.accounts.create(name, role, admin.getName());
		return ResponseEntity.created(URI.create("/api/users")).body(new UserView(name, role.key(), true, password));
	}

	@PostMapping(path = "/users/{username}/role", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Changes what a user may do")
	ResponseEntity<Void> role(@PathVariable String username, @RequestBody UserRequest user, Principal admin) {
		this.accounts.changeRole(username, role(user.role()), admin.getName());
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/users/{username}/disable")
	@Operation(summary = "Lets a user no longer sign in")
	ResponseEntity<Void> disable(@PathVariable String username, Principal admin) {
		this.accounts.enable(username, false, admin.getName());
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/users/{username}/enable")
	@Operation(summary = "Lets a user sign in again")
	ResponseEntity<Void> enable(@PathVariable String username, Principal admin) {
		this.accounts.enable(username, true, admin.getName());
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/users/{username}/reset")
	@Operation(summary = "Gives a user a new password, which it has to change, and ends its sessions and tokens")
	UserView reset(@PathVariable String username, Principal admin) {
		String password = this.accounts.resetPassword(username, admin.getName());
		return new UserView(username, this.accounts.get(username).role().key(), true, password);
	}

	@PostMapping("/users/{username}/sign-out")
	@Operation(summary = "Ends all sessions of a user")
	ResponseEntity<Void> signOut(@PathVariable String username, Principal admin) {
		this.accounts.signOutEverywhere(username, admin.getName());
		return ResponseEntity.noContent().build();
	}

	@PostMapping(path = "/account/password", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Changes one's own password")
	ResponseEntity<Void> password(@RequestBody PasswordRequest passwords, Principal user) {
		this.accounts.changePassword(user.getName(), text(passwords.current()), text(passwords.chosen()));
		return ResponseEntity.noContent().build();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(AccountRefusedException ex) {
		HttpStatus status = switch (ex.code()) {
			case "unknown" -> HttpStatus.NOT_FOUND;
			case "taken", "lastAdmin" -> HttpStatus.CONFLICT;
			default -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
		return ResponseEntity.status(status)
			.body(this.problems.of(status, "people.refused", this.problems.text(LocaleContextHolder.getLocale(),
					"people.refused." + ex.code(), ex.arguments())));
	}

	private static UserRole role(@Nullable String key) {
		return UserRole.of(text(key)).orElseThrow(() -> AccountRefusedException.role(text(key)));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	/**
	 * A user on the wire.
	 *
	 * @param username its name
	 * @param role {@code admin}, {@code designer} or {@code viewer}
	 * @param enabled whether it may sign in
	 * @param password its first password, only where it was just made
	 */
	record UserView(String username, String role, boolean enabled, @Nullable String password) {

	}

	/**
	 * What is asked for a user.
	 *
	 * @param username its name
	 * @param role what it may do
	 */
	record UserRequest(@Nullable String username, @Nullable String role) {

	}

	/**
	 * A change of one's own password.
	 *
	 * @param current the password so far
	 * @param chosen the new one
	 */
	record PasswordRequest(@Nullable String current, @Nullable String chosen) {

		@Override
		public String toString() {
			return "PasswordRequest";
		}

	}

}
