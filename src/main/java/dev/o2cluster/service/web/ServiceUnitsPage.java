package dev.o2cluster.service.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.external.web.OutsideSaves;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.service.ServiceFiles;
import dev.o2cluster.service.ServiceFiles.ServiceFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.ServiceUnits;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wish for service units, and what a host's bundle holds for it.
 */
@Controller
@RequestMapping("/topologies/{id}/service-units")
class ServiceUnitsPage {

	private static final String MEMBER = "serviceUnits";

	private final Designs designs;

	private final OutsideSaves saves;

	private final PageTexts texts;

	ServiceUnitsPage(Designs designs, OutsideSaves saves, PageTexts texts) {
		this.designs = designs;
		this.saves = saves;
		this.texts = texts;
	}

	/**
	 * What the inputs hold.
	 *
	 * @param user the user typed
	 * @param directory the folder typed
	 */
	record Typed(String user, String directory) {

		static Typed of(Optional<ServiceUnits> wish) {
			ServiceUnits shown = wish.orElse(ServiceUnits.USUAL);
			return new Typed(shown.user(), shown.directory());
		}

		JsonNode make() {
			return JsonNodeFactory.instance.objectNode().put("user", this.user).put("directory", this.directory);
		}

	}

	@GetMapping
	String open(@PathVariable long id, Locale locale, Model model) {
		Design design = this.designs.get(id);
		return show(design, design.stored().tag(), Typed.of(design.topology().surroundings().serviceUnits()), List.of(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String serviceUser,
			@RequestParam(defaultValue = "") String directory, @RequestParam(defaultValue = "save") String action,
			Principal user, Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Design base = this.saves.base(id, tag);
		Typed typed = new Typed(serviceUser.strip(), directory.strip());
		try {
			Optional<JsonNode> wish = action.equals("remove") ? Optional.empty() : Optional.of(typed.make());
			Topology edited = this.saves.with(base.topology(), MEMBER, wish);
			boolean merged = this.saves.save(id, tag, edited, SecretValues.NONE, user.getName());
			redirect.addFlashAttribute("notice",
					merged ? "notice.merged" : (wish.isEmpty() ? "services.removed" : "services.saved"));
			return "redirect:/topologies/{id}/service-units";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(base, tag, typed, errors(ex, locale), locale, model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(id, tag, ex);
			return show(base, retry, typed, this.texts.stale(ex, retry, "serviceUser", locale), locale, model);
		}
	}

	/** The files as they would be, before they are saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String serviceUser,
			@RequestParam(defaultValue = "") String directory, Locale locale, Model model) {
		files(this.saves.base(id, tag), new Typed(serviceUser.strip(), directory.strip()), locale, model);
		return "outside/parts :: services";
	}

	private void files(Design base, Typed typed, Locale locale, Model model) {
		Host host = base.topology().primary();
		model.addAttribute("host", host.address().value());
		try {
			ServiceUnits wish = this.saves.with(base.topology(), MEMBER, Optional.of(typed.make()))
				.surroundings()
				.serviceUnits()
				.orElseThrow();
			model.addAttribute("refusals", List.of());
			model.addAttribute("files",
					ServiceFiles.of(NodeConfigs.of(base.topology()), host, wish)
						.stream()
						.filter((file) -> shown(file, locale))
						.toList());
		}
		catch (InvalidTopologyException ex) {
			model.addAttribute("refusals", errors(ex, locale));
			model.addAttribute("files", List.of());
		}
	}

	/** Steps in the language of the page; the unit speaks both. */
	private static boolean shown(ServiceFile file, Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		return !file.name().startsWith("README") || file.name().equals(chinese ? "README.zh.md" : "README.md");
	}

	private List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return this.texts.errors(ex.problems()
			.stream()
			.map((problem) -> problem.at(problem.path()
				.replaceFirst("^serviceUnits\\.user$", "serviceUser")
				.replaceFirst("^serviceUnits\\.", "")))
			.toList(), locale);
	}

	private String show(Design design, String tag, Typed typed, List<PageError> errors, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("errors", errors);
		model.addAttribute("typed", typed);
		model.addAttribute("present", design.topology().surroundings().serviceUnits().isPresent());
		model.addAttribute("texts", ProblemTexts.of(locale));
		files(design, typed, locale, model);
		return "outside/services";
	}

}
