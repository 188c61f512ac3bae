package dev.o2cluster.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Signing in, and the way from the bare address to the list.
 */
@Controller
class LoginPage {

	@GetMapping("/login")
	String login() {
		return "login";
	}

	@GetMapping("/")
	String start() {
		return "redirect:/topologies";
	}

}
