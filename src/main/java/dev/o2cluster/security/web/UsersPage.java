package dev.o2cluster.security.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.security.AccountRefusedException;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.security.UserRole;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Everybody who may sign in, for admins.
 */
@Controller
@RequestMapping("/users")
class UsersPage {

	private final Accounts accounts;

	private final Messages messages;

	UsersPage(Accounts accounts, Messages messages) {
		this.accounts = accounts;
		this.messages = messages;
	}

	@GetMapping
	String list(Model model) {
		return show(model, List.of());
	}

	@PostMapping
	String create(@RequestParam String username, @RequestParam String role, Principal admin, Model model) {
		String password = this.accounts.create(username.strip(), role(role), admin.getName());
		return secret(model, username.strip(), password);
	}

	@PostMapping("/change")
	String change(@RequestParam String username, @RequestParam String action,
			@RequestParam(defaultValue = "") String role, Principal admin, Model model) {
		String by = admin.getName();
		switch (action) {
			case "role" -> this.accounts.changeRole(username, role(role), by);
			case "enable" -> this.accounts.enable(username, true, by);
			case "disable" -> this.accounts.enable(username, false, by);
			case "signOut" -> this.accounts.signOutEverywhere(username, by);
			case "reset" -> {
				return secret(model, username, this.accounts.resetPassword(username, by));
			}
			default -> {
				return "redirect:/users";
			}
		}
		return "redirect:/users?done";
	}

	@ExceptionHandler
	String refused(AccountRefusedException ex, Locale locale, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(model, List
			.of(new PageError("username", this.messages.get(locale, "people.refused." + ex.code(), ex.arguments()))));
	}

	/** Shows a password in the answer itself, so that it is stored nowhere on the way. */
	private String secret(Model model, String username, String password) {
		model.addAttribute("secretOf", username);
		model.addAttribute("secret", password);
		return show(model, List.of());
	}

	private String show(Model model, List<PageError> errors) {
		model.addAttribute("accounts", this.accounts.list());
		model.addAttribute("roles", UserRole.values());
		model.addAttribute("errors", errors);
		return "people/users";
	}

	private static UserRole role(String key) {
		return UserRole.of(key).orElse(UserRole.VIEWER);
	}

}
