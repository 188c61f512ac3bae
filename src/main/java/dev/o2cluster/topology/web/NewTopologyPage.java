package dev.o2cluster.topology.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.release.Version;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyNames;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The wizard's first page: hosts, name and release of a new topology.
 */
@Controller
class NewTopologyPage {

	/** Cookie with the release line of the last new topology. */
	private static final String LAST_RELEASE = "release";

	private final Topologies topologies;

	private final TopologyNames names;

	private final TopologyDocument documents;

	private final ReleaseCatalog releases;

	private final PageTexts texts;

	private final Messages messages;

	NewTopologyPage(Topologies topologies, TopologyNames names, TopologyDocument documents, ReleaseCatalog releases,
			PageTexts texts, Messages messages) {
		this.topologies = topologies;
		this.names = names;
		this.documents = documents;
		this.releases = releases;
		this.texts = texts;
		this.messages = messages;
	}

	@GetMapping("/topologies/new")
	String open(@CookieValue(name = LAST_RELEASE, defaultValue = "") String last, Model model) {
		String release = this.releases.find(last).orElseGet(this.releases::preferred).id();
		NewTopologyForm form = new NewTopologyForm(this.names.suggested(), release, "");
		return show(form, List.of(), model);
	}

	@PostMapping("/topologies")
	String create(@RequestParam(required = false) @Nullable String name,
			@RequestParam(required = false) @Nullable String release,
			@RequestParam(required = false) @Nullable String hosts,
			@RequestParam(required = false) @Nullable MultipartFile version,
			@RequestParam(defaultValue = "create") String action, Principal user, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		NewTopologyForm form = new NewTopologyForm(name, release, hosts);
		if (action.equals("version")) {
			return tell(form, version, locale, model, response);
		}
		try {
			var topology = NewTopologyEdit.apply(form, this.documents);
			if (action.equals("preview")) {
				return show(form, List.of(), model);
			}
			StoredTopology stored = this.topologies.create(topology, user.getName());
			remember(stored.topology().release(), response);
			return "redirect:/topologies/" + stored.id() + "/roles";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, this.texts.errors(ex, locale), model);
		}
		catch (NameTakenException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(form, this.texts.error("name", locale, "input.nameTaken", ex.name()), model);
		}
	}

	@PostMapping("/topologies/preview")
	String preview(@RequestParam(defaultValue = "") String hosts, Model model) {
		model.addAttribute("preview", NewTopologyEdit.preview(hosts, this.documents));
		return "topologies/preview :: preview";
	}

	/** Chooses the release line that an uploaded {@code version.o2} names. */
	private String tell(NewTopologyForm form, @Nullable MultipartFile file, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		String content = (file != null) ? new String(file.getBytes(), StandardCharsets.UTF_8) : "";
		Optional<Version> version = Version.ofFile(content);
		Optional<Release> release = version.flatMap(this.releases::of);
		if (release.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(form, this.texts.error("version", locale, "release.version.unknown"), model);
		}
		model.addAttribute("told", this.messages.get(locale, "release.version.told", version.orElseThrow().text(),
				release.get().versions()));
		return show(new NewTopologyForm(form.name(), release.get().id(), form.hosts()), List.of(), model);
	}

	private static void remember(Release release, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(LAST_RELEASE, release.id())
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private String show(NewTopologyForm form, List<PageError> errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("releases", this.releases.releases());
		model.addAttribute("preview", NewTopologyEdit.preview(form.hosts(), this.documents));
		return "topologies/new";
	}

}
