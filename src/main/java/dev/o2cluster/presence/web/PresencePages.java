package dev.o2cluster.presence.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.presence.Presence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells every page of a topology who else has one open; open pages ask again.
 */
@Controller
class PresencePages implements WebMvcConfigurer, HandlerInterceptor {

	private static final String OTHERS = "others";

	private final Presence presence;

	PresencePages(Presence presence) {
		this.presence = presence;
	}

	@GetMapping("/topologies/{id}/presence")
	String others(@PathVariable long id, Principal user, Model model) {
		model.addAttribute(OTHERS, this.presence.visit(id, user.getName()));
		return "fragments/presence :: others";
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/topologies/{id:\\d+}/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String user = request.getRemoteUser();
		boolean shown = page != null && page.hasView() && !String.valueOf(page.getViewName()).startsWith("redirect:");
		if (shown && page != null && user != null && !page.getModel().containsKey(OTHERS)) {
			page.addObject(OTHERS, topology(request).map((id) -> this.presence.visit(id, user)).orElse(List.of()));
		}
	}

	private static Optional<Long> topology(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object id = (variables instanceof Map<?, ?> map) ? map.get("id") : null;
		return Optional.ofNullable(id)
			.map(String::valueOf)
			.filter((text) -> text.matches("\\d{1,18}"))
			.map(Long::valueOf);
	}

}
