package dev.o2cluster.exchange.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.design.Designs;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.web.Comparisons.Compared;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages that compare what the hosts hold with a revision, and take over what is
 * adopted.
 */
@Controller
@RequestMapping("/topologies/{id}/drift")
class DriftPage {

	private final Comparisons comparisons;

	private final Drops drops;

	private final Designs designs;

	private final Revisions revisions;

	private final Refusals refusals;

	private final Messages messages;

	DriftPage(Comparisons comparisons, Drops drops, Designs designs, Revisions revisions, Refusals refusals,
			Messages messages) {
		this.comparisons = comparisons;
		this.drops = drops;
		this.designs = designs;
		this.revisions = revisions;
		this.refusals = refusals;
		this.messages = messages;
	}

	@GetMapping
	String open(@PathVariable long id, Model model) {
		return form(id, List.of(), model);
	}

	@PostMapping
	String take(@PathVariable long id, @RequestParam List<MultipartFile> zip,
			@RequestParam MultiValueMap<String, String> typed, Principal user, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		try {
			return "redirect:/topologies/{id}/drift/" + this.comparisons.keep(id,
					Uploads.read(zip, typed.getOrDefault("path", List.of())), user.getName());
		}
		catch (RefusedDropException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(id, List.of(new PageError("zip", this.refusals.text(ex, locale))), model);
		}
	}

	@GetMapping("/{key}")
	String compare(@PathVariable long id, @PathVariable String key, @RequestParam Optional<Integer> revision,
			Locale locale, Model model) {
		return report(id, key, this.comparisons.compare(id, key, revision), Set.of(), List.of(), locale, model);
	}

	@PostMapping("/{key}/adopt")
	String adopt(@PathVariable long id, @PathVariable String key, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam Optional<Integer> revision, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		Compared compared = this.comparisons.compare(id, key, revision);
		Set<String> chosen = new HashSet<>(typed.getOrDefault("choice", List.of()));
		chosen.remove("");
		if (chosen.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return report(id, key, compared, chosen,
					List.of(new PageError("choices", this.messages.get(locale, "exchange.drift.nothing"))), locale,
					model);
		}
		try {
			this.comparisons.adopt(id, compared, chosen, Optional.empty(), user.getName(), locale);
			redirect.addFlashAttribute("notice", "exchange.drift.adopted");
			return "redirect:/topologies/{id}/drift/{key}";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			List<PageError> errors = new ArrayList<>();
			ex.problems()
				.forEach((problem) -> errors.add(new PageError("choices", this.messages.get(locale, problem))));
			return report(id, key, compared, chosen, errors, locale, model);
		}
	}

	private String form(long id, List<PageError> errors, Model model) {
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("errors", errors);
		model.addAttribute("kept", this.drops.list(id));
		return "exchange/drift";
	}

	private String report(long id, String key, Compared compared, Set<String> chosen, List<PageError> errors,
			Locale locale, Model model) {
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("errors", errors);
		model.addAttribute("key", key);
		model.addAttribute("chosen", chosen);
		model.addAttribute("revisions", this.revisions.list(id));
		model.addAttribute("revision", compared.revision());
		model.addAttribute("drift", compared.drift());
		model.addAttribute("map", DriftMap.of(compared.drift()));
		model.addAttribute("rows", DriftRow.of(compared.drift().entries(), this.messages, locale));
		return "exchange/comparison";
	}

}
