package dev.o2cluster.history.web;

import java.security.Principal;
import java.util.Optional;

import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.store.TopologyEdit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Offers to undo what was just saved, on the page that follows the save, whichever page
 * saved it.
 */
@Controller
class EditUndo implements WebMvcConfigurer, HandlerInterceptor {

	private static final String EDIT = "edit";

	private static final String REFUSED = "undoRefused";

	private final Topologies topologies;

	private final Revisions revisions;

	EditUndo(Topologies topologies, Revisions revisions) {
		this.topologies = topologies;
		this.revisions = revisions;
	}

	/** Whoever saves twice in one request undoes both. */
	@EventListener
	void edited(TopologyEdit edit) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			TopologyEdit first = (request.getAttribute(EDIT,
					RequestAttributes.SCOPE_REQUEST) instanceof TopologyEdit known) ? known : edit;
			request.setAttribute(EDIT, new TopologyEdit(edit.id(), first.before(), edit.after()),
					RequestAttributes.SCOPE_REQUEST);
		}
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/topologies/{id:\\d+}/**");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		Object edit = request.getAttribute(EDIT);
		if (edit != null && page != null && String.valueOf(page.getViewName()).startsWith("redirect:")) {
			RequestContextUtils.getOutputFlashMap(request).put(EDIT, edit);
		}
	}

	@PostMapping("/topologies/{id}/undo-edit")
	String undo(@PathVariable long id, @RequestParam String tag, @RequestParam String to, @RequestParam String back,
			@RequestParam(defaultValue = "false") boolean again, Principal user, RedirectAttributes redirect) {
		Optional<Topology> before = this.revisions.state(id, to);
		try {
			if (before.isPresent()) {
				this.topologies.save(id, tag, before.get(), user.getName());
				redirect.addFlashAttribute("notice", again ? "undo.again" : "undo.done");
				redirect.addFlashAttribute("undone", !again);
			}
			else {
				redirect.addFlashAttribute(REFUSED, "undo.late");
			}
		}
		catch (StaleTopologyException ex) {
			redirect.addFlashAttribute(REFUSED, "undo.late");
		}
		catch (NameTakenException ex) {
			redirect.addFlashAttribute(REFUSED, "problems.undo.name");
		}
		boolean here = back.matches("/topologies/" + id + "/[a-z0-9/-]{1,100}");
		return "redirect:" + (here ? back : "/topologies/" + id + "/review");
	}

}
