package dev.o2cluster.change.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.change.FileChange;
import dev.o2cluster.change.ReleaseChange;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.release.Version;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The release line of a topology: how to tell it, and what another one would change,
 * shown before it is saved.
 */
@Controller
@RequestMapping("/topologies/{id}/release")
class ReleasePage {

	/** How many files are shown at a time. */
	private static final int FILES = 40;

	private final Topologies topologies;

	private final Designs designs;

	private final ReleaseCatalog releases;

	private final PageTexts texts;

	private final Messages messages;

	ReleasePage(Topologies topologies, Designs designs, ReleaseCatalog releases, PageTexts texts, Messages messages) {
		this.topologies = topologies;
		this.designs = designs;
		this.releases = releases;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
		model.addAttribute("page", Math.max(1, page));
		return show(this.designs.get(id), to, List.of(), locale, model);
	}

	@PostMapping
	String submit(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "false") boolean drop, @RequestParam(defaultValue = "preview") String action,
			@RequestParam(required = false) @Nullable MultipartFile version, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		Design design = this.designs.get(id);
		if (action.equals("version")) {
			return tell(design, version, locale, model, redirect, response);
		}
		Optional<Release> release = this.releases.find(to);
		if (!action.equals("save") || release.isEmpty()) {
			redirect.addAttribute("to", to);
			return "redirect:/topologies/{id}/release";
		}
		ReleaseChange change = ReleaseChange.of(design.cluster(), release.get());
		if (!change.lost().isEmpty() && !drop) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(design, to, this.texts.error("drop", locale, "release.lost.choose", change.lost().size()),
					locale, model);
		}
		try {
			this.topologies.save(id, tag, change.after(), user.getName());
			redirect.addFlashAttribute("notice", "notice.saved");
			return "redirect:/topologies/{id}/release";
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(this.designs.of(ex.current()), to,
					this.texts.stale(ex, ex.current().tag(), "release-" + to, locale), locale, model);
		}
	}

	private String tell(Design design, @Nullable MultipartFile file, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		String content = (file != null) ? new String(file.getBytes(), StandardCharsets.UTF_8) : "";
		Optional<Version> version = Version.ofFile(content);
		Optional<Release> release = version.flatMap(this.releases::of);
		if (release.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(design, "", this.texts.error("version", locale, "release.version.unknown"), locale, model);
		}
		redirect.addAttribute("to", release.get().id());
		redirect.addFlashAttribute("notice", "release.version.told");
		redirect.addFlashAttribute("noticeArguments", List.of(version.orElseThrow().text(), release.get().versions()));
		return "redirect:/topologies/{id}/release";
	}

	/** The files of one page; every file that differs is on one of them. */
	private static List<FileChange> files(ReleaseChange change, Model model) {
		List<FileChange> all = change.change().files();
		int pages = Math.max(1, (all.size() + FILES - 1) / FILES);
		int page = Math.min((model.getAttribute("page") instanceof Integer asked) ? asked : 1, pages);
		model.addAttribute("page", page);
		model.addAttribute("pages", pages);
		return all.stream().skip((long) (page - 1) * FILES).limit(FILES).toList();
	}

	private String show(Design design, String to, List<PageError> errors, Locale locale, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("errors", errors);
		model.addAttribute("releases", this.releases.releases());
		model.addAttribute("to", to.isEmpty() ? design.topology().release().id() : to);
		this.releases.find(to)
			.filter((release) -> !release.equals(design.topology().release()))
			.ifPresent((release) -> {
				ReleaseChange change = ReleaseChange.of(design.cluster(), release);
				model.addAttribute("release", release);
				model.addAttribute("change", change.change());
				model.addAttribute("files", files(change, model));
				model.addAttribute("lost",
						change.lost()
							.stream()
							.map((problem) -> new PageError(problem.path(), this.messages.get(locale, problem)))
							.toList());
			});
		return "settings/release";
	}

}
