package dev.o2cluster.security.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.security.AccessTokens;
import dev.o2cluster.security.AccountRefusedException;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.security.TokenScope;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What everybody may change about themselves: password, sessions, tokens.
 */
@Controller
@RequestMapping("/account")
class AccountPage {

	private final Accounts accounts;

	private final AccessTokens tokens;

	private final Messages messages;

	AccountPage(Accounts accounts, AccessTokens tokens, Messages messages) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.messages = messages;
	}

	@GetMapping
	String open(Principal user, Model model) {
		return show(user, model, List.of());
	}

	@PostMapping("/password")
	String password(@RequestParam String current, @RequestParam String chosen, @RequestParam String again,
			Principal user, HttpSession session, Locale locale, Model model, HttpServletResponse response) {
		if (!chosen.equals(again)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(user, model,
					List.of(new PageError("again", this.messages.get(locale, "people.refused.again"))));
		}
		this.accounts.changePassword(user.getName(), current, chosen);
		session.invalidate();
		return "redirect:/login?changed";
	}

	@PostMapping("/sign-out")
	String signOutEverywhere(Principal user, HttpSession session) {
		this.accounts.signOutEverywhere(user.getName(), user.getName());
		session.invalidate();
		return "redirect:/login?out";
	}

	@PostMapping("/tokens")
	String createToken(@RequestParam String name, @RequestParam TokenScope scope, @RequestParam int days,
			Principal user, Model model) {
		model.addAttribute("secret", this.tokens.create(user.getName(), name, scope, days));
		return show(user, model, List.of());
	}

	@PostMapping("/tokens/revoke")
	String revoke(@RequestParam long id, Principal user) {
		this.tokens.revoke(user.getName(), id);
		return "redirect:/account?revoked#tokens";
	}

	@ExceptionHandler
	String refused(AccountRefusedException ex, Locale locale, HttpServletRequest request, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		String field = ex.code().startsWith("token") ? "name" : (ex.code().equals("current") ? "current" : "chosen");
		return show(request.getUserPrincipal(), model, List
			.of(new PageError(field, this.messages.get(locale, "people.refused." + ex.code(), ex.arguments()))));
	}

	private String show(Principal user, Model model, List<PageError> errors) {
		model.addAttribute("account", this.accounts.get(user.getName()));
		model.addAttribute("tokens", this.tokens.list(user.getName()));
		model.addAttribute("scopes", TokenScope.values());
		model.addAttribute("errors", errors);
		return "people/account";
	}

}
