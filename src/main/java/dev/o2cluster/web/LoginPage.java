package dev.o2cluster.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Signing in, and what the bare address answers.
 */
@Controller
class LoginPage {

	private static final Pattern TERMINAL = Pattern.compile("curl/|Wget/|HTTPie/");

	private final Messages messages;

	private final SignInWays ways;

	LoginPage(Messages messages, SignInWays ways) {
		this.messages = messages;
		this.ways = ways;
	}

	@GetMapping("/login")
	String login(@RequestParam(defaultValue = "") String refused,
			@SessionAttribute(name = SignInWays.TRIED, required = false) @Nullable String tried, Model model) {
		model.addAttribute("ways", this.ways);
		model.addAttribute("tried", tried);
		if (!refused.isEmpty()) {
			model.addAttribute("refused", SignInWays.REASONS.contains(refused) ? refused : "provider");
		}
		return "login";
	}

	/** A terminal is told what it can ask for, a browser is taken to the list. */
	@GetMapping("/")
	ResponseEntity<String> start(@RequestHeader(name = "User-Agent", defaultValue = "") String agent, Locale locale) {
		if (!TERMINAL.matcher(agent).lookingAt()) {
			return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/topologies")).build();
		}
		String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(this.messages.get(locale, "terminal.help", base));
	}

}
