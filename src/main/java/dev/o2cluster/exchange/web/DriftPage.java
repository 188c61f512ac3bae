package dev.o2cluster.exchange.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.exchange.Drift;
import dev.o2cluster.exchange.DriftEntry;
import dev.o2cluster.exchange.Limits;
import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.exchange.ZipReader;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
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
 * The page that compares what the hosts hold with the design, and takes over what is
 * adopted as one revision.
 */
@Controller
@RequestMapping("/topologies/{id}/drift")
class DriftPage {

	private final Designs designs;

	private final Topologies topologies;

	private final Refusals refusals;

	private final Messages messages;

	DriftPage(Designs designs, Topologies topologies, Refusals refusals, Messages messages) {
		this.designs = designs;
		this.topologies = topologies;
		this.refusals = refusals;
		this.messages = messages;
	}

	@GetMapping
	String open(@PathVariable long id, Model model) {
		return show(id, List.of(), model);
	}

	@PostMapping
	String compare(@PathVariable long id, @RequestParam MultipartFile zip, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		try {
			Design design = this.designs.get(id);
			Drift drift = Drift.between(design.cluster().nodeConfigs(), ZipReader.read(zip.getBytes(), Limits.USUAL));
			model.addAttribute("drift", DriftView.of(design.stored().revision(), drift, this.messages, locale));
			model.addAttribute("tag", design.stored().tag());
			model.addAttribute("choices", drift.entries().stream().map(DriftPage::choice).toList());
			return show(id, List.of(), model);
		}
		catch (RefusedDropException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, List.of(new PageError("zip", this.refusals.text(ex, locale))), model);
		}
	}

	@PostMapping("/adopt")
	String adopt(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Principal user,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			List<String> choices = typed.getOrDefault("choice", List.of());
			Topology topology = Adoption.apply(choices, this.topologies.get(id).topology());
			String tag = Objects.requireNonNullElse(typed.getFirst("tag"), "");
			this.topologies.save(id, tag, topology, user.getName());
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:/topologies/{id}/hosts";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			List<PageError> errors = new ArrayList<>();
			ex.problems().forEach((problem) -> errors.add(new PageError("zip", this.messages.get(locale, problem))));
			return show(id, errors, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(id, List.of(new PageError("zip",
					this.messages.get(locale, "page.stale", ex.current().updatedBy(), ex.current().revision()))),
					model);
		}
	}

	private static String choice(DriftEntry entry) {
		return entry.adoptable() ? Adoption.text(entry) : "";
	}

	private String show(long id, List<PageError> errors, Model model) {
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("errors", errors);
		return "exchange/drift";
	}

}
