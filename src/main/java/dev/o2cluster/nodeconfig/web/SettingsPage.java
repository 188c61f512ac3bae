package dev.o2cluster.nodeconfig.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.release.Meanings;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wizard's step "Settings": every field of the release line, for the cluster or one
 * host.
 */
@Controller
@RequestMapping("/topologies/{id}/settings")
class SettingsPage {

	private final MergingSaves saves;

	private final Designs designs;

	private final Meanings meanings;

	private final PageTexts texts;

	SettingsPage(MergingSaves saves, Designs designs, Meanings meanings, PageTexts texts) {
		this.saves = saves;
		this.designs = designs;
		this.meanings = meanings;
		this.texts = texts;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(defaultValue = "") String host, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, Scopes.checked(design, host), design.stored().tag(), new LinkedMultiValueMap<>(), List.of(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String host,
			@RequestParam MultiValueMap<String, String> typed, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		String tag = Objects.requireNonNullElse(typed.getFirst("tag"), "");
		Design base = this.designs.get(id).with(this.saves.base(id, tag));
		String address = Scopes.checked(base, host);
		try {
			Topology edited = new SettingsEdit(scope(base, address), typed).apply();
			boolean merged = this.saves.save(id, tag, edited, user.getName());
			redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
			redirect.addAttribute("host", address);
			return "redirect:/topologies/{id}/settings";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(base, address, tag, typed, this.texts.errors(ex, locale), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(id, tag, ex);
			return show(base, address, retry, typed, this.texts.stale(ex, retry, "settings", locale), locale, model);
		}
	}

	private String show(Design design, String address, String tag, MultiValueMap<String, String> typed,
			List<PageError> errors, Locale locale, Model model) {
		SettingsScope scope = scope(design, address);
		model.addAttribute("design", design);
		model.addAttribute("host", address);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("scopes", Scopes.of(design));
		model.addAttribute("view", SettingsView.of(scope, typed, this.meanings, locale));
		return "settings/fields";
	}

	private static SettingsScope scope(Design design, String address) {
		return SettingsScope.of(design.topology(), design.cluster().nodeConfigs(), address);
	}

}
