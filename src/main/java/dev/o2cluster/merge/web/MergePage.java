package dev.o2cluster.merge.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows both versions of the fields that two people changed, whatever page the late save
 * came from, and saves what is chosen.
 */
@Controller
@ControllerAdvice
class MergePage {

	private final MergingSaves saves;

	private final LateSecrets secrets;

	private final Designs designs;

	private final Messages messages;

	MergePage(MergingSaves saves, LateSecrets secrets, Designs designs, Messages messages) {
		this.saves = saves;
		this.secrets = secrets;
		this.designs = designs;
		this.messages = messages;
	}

	@PostMapping("/topologies/{id}/merge")
	Object choose(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Principal user,
			Locale locale, RedirectAttributes redirect) {
		MergeChoice choice = MergeChoice.of(typed);
		try {
			this.saves.save(id, choice, user.getName());
			redirect.addFlashAttribute("notice", "notice.saved");
			redirect.addAttribute("step", choice.origin().step());
			if (!choice.origin().host().isEmpty()) {
				redirect.addAttribute("host", choice.origin().host());
			}
			return "redirect:/topologies/{id}/{step}";
		}
		catch (InvalidTopologyException ex) {
			return show(this.saves.again(id, choice), choice.origin(),
					ex.problems()
						.stream()
						.map((problem) -> new PageError("choices", this.messages.get(locale, problem)))
						.toList());
		}
		catch (MergeConflictException ex) {
			return show(ex, choice.origin(), List.of());
		}
		catch (NameTakenException ex) {
			return show(this.saves.again(id, choice), choice.origin(),
					List.of(new PageError("choices", this.messages.get(locale, "input.nameTaken", ex.name()))));
		}
	}

	@ExceptionHandler
	ModelAndView conflict(MergeConflictException ex, HttpServletRequest request) {
		return show(ex, SaveOrigin.of(request), List.of());
	}

	private ModelAndView show(MergeConflictException ex, SaveOrigin origin, List<PageError> errors) {
		ModelAndView page = new ModelAndView("merge/conflict", HttpStatus.CONFLICT);
		page.addObject("design", this.designs.of(ex.theirs()));
		page.addObject("conflicts", ex.merge().conflicts());
		page.addObject("merged", ex.merge().merged());
		page.addObject("base", ex.mine().base());
		page.addObject("theirs", ex.theirs());
		page.addObject("mine", TopologyDocument.text(ex.mine().topology()));
		page.addObject("secrets", this.secrets.seal(ex.theirs().id(), ex.mine().secrets()));
		page.addObject("origin", origin);
		page.addObject("errors", errors);
		return page;
	}

}
