package dev.o2cluster.service.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.external.web.MemberEdits;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.service.ServiceFiles;
import dev.o2cluster.service.ServiceFiles.ServiceFile;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServiceUnits;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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

	private final MemberEdits members;

	private final FormSaves saves;

	ServiceUnitsPage(Designs designs, MemberEdits members, FormSaves saves) {
		this.designs = designs;
		this.members = members;
		this.saves = saves;
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
		return this.saves.save(new Submission(id, tag, "serviceUser", user, locale, redirect, response),
				() -> action.equals("remove") ? edit(base, Optional.empty(), "services.removed")
						: edit(base, Optional.of(typed.make()), "services.saved"),
				ServiceUnitsPage::placed, (next, errors) -> show(base, next, typed, errors, locale, model));
	}

	/** The files as they would be, before they are saved. */
	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String serviceUser,
			@RequestParam(defaultValue = "") String directory, Locale locale, Model model) {
		files(this.saves.base(id, tag), new Typed(serviceUser.strip(), directory.strip()), locale, model);
		return "outside/parts :: services";
	}

	private FormEdit edit(Design base, Optional<JsonNode> wish, String notice) {
		return new FormEdit(this.members.with(base.topology(), MEMBER, wish), notice, "service-units");
	}

	private void files(Design base, Typed typed, Locale locale, Model model) {
		Host host = base.topology().primary();
		model.addAttribute("host", host.address().value());
		List<ServiceFile> files = this.saves.preview(() -> files(base, host, typed), List.of(),
				ServiceUnitsPage::placed, locale, model);
		model.addAttribute("files", files.stream().filter((file) -> shown(file, locale)).toList());
	}

	private List<ServiceFile> files(Design base, Host host, Typed typed) {
		ServiceUnits wish = edit(base, Optional.of(typed.make()), "").topology()
			.surroundings()
			.serviceUnits()
			.orElseThrow();
		return ServiceFiles.of(NodeConfigs.of(base.topology()), host, wish);
	}

	/** Steps in the language of the page; the unit speaks both. */
	private static boolean shown(ServiceFile file, Locale locale) {
		boolean chinese = locale.getLanguage().equals("zh");
		return !file.name().startsWith("README") || file.name().equals(chinese ? "README.zh.md" : "README.md");
	}

	private static DocumentProblem placed(DocumentProblem problem) {
		return problem.at(problem.path()
			.replaceFirst("^serviceUnits\\.user$", "serviceUser")
			.replaceFirst("^serviceUnits\\.", ""));
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
