package dev.o2cluster.clusterfile.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import dev.o2cluster.clusterfile.AgentKeys;
import dev.o2cluster.clusterfile.ClusterFileEdit;
import dev.o2cluster.clusterfile.TokenJson;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.secret.RandomPassword;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.text.Readable;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.Submission;
import dev.o2cluster.web.NotFoundException;
import dev.o2cluster.web.PageError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * The files of {@code o2server/config/} that every host gets: handed in, composed, shown
 * and taken away.
 */
@Controller
@RequestMapping("/topologies/{id}/cluster-files")
class ClusterFilesPage {

	private static final String FIELD = "name";

	private final Designs designs;

	private final FormSaves saves;

	ClusterFilesPage(Designs designs, FormSaves saves) {
		this.designs = designs;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, @RequestParam(defaultValue = "") String name, Model model) {
		Design design = this.designs.get(id);
		ClusterFileForm form = design.topology()
			.surroundings()
			.clusterFile(name)
			.filter((file) -> file.form() == ClusterFile.Form.TEXT)
			.map((file) -> new ClusterFileForm(name, file.value(), "open"))
			.orElse(ClusterFileForm.EMPTY);
		return show(design, design.stored().tag(), form, List.of(), model);
	}

	/** Shows a secret file, once the audit log knows. */
	@PostMapping("/show")
	String reveal(@PathVariable long id, @RequestParam String name, Model model) {
		Design design = this.designs.get(id);
		byte[] bytes = design.topology()
			.surroundings()
			.clusterFile(name)
			.flatMap((file) -> file.bytes(design.cluster().secrets()))
			.orElseThrow(() -> new NotFoundException("clusterFiles.api.missing", name));
		this.designs.reveal(design, ClusterFileView.path(name));
		String text = Readable.test(bytes) ? new String(bytes, StandardCharsets.UTF_8) : "";
		model.addAttribute("shown", name);
		model.addAttribute("binary", text.isEmpty());
		return show(design, design.stored().tag(), new ClusterFileForm(name, text, "secret"), List.of(), model);
	}

	@PostMapping
	String put(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String keep,
			@RequestParam(required = false) @Nullable MultipartFile file, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		ClusterFileForm form = new ClusterFileForm(name, text, keep);
		String named = form.name(file);
		byte[] bytes = form.bytes(file);
		return save(id, tag, (edit, known) -> edit.put(named, bytes, form.secret(named), known), named, form, user,
				locale, model, redirect, response);
	}

	@PostMapping("/remove")
	String remove(@PathVariable long id, @RequestParam String tag, @RequestParam String name, Principal user,
			Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		return save(id, tag, (edit, known) -> edit.remove(name), name, ClusterFileForm.EMPTY, user, locale, model,
				redirect, response);
	}

	@PostMapping("/token")
	String token(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "false") boolean generate,
			@RequestParam(defaultValue = "") String keyStorePassword,
			@RequestParam(defaultValue = "") String keyManagerPassword, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		TokenJson token = new TokenJson(generate ? RandomPassword.next() : password, keyStorePassword,
				keyManagerPassword);
		return save(id, tag, (edit, known) -> edit.compose(token, known), TokenJson.NAME, ClusterFileForm.EMPTY, user,
				locale, model, redirect, response);
	}

	@PostMapping("/agent-keys")
	String agentKeys(@PathVariable long id, @RequestParam String tag, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		AgentKeys keys = AgentKeys.generate();
		return save(id, tag, (edit, known) -> edit.compose(keys, known), AgentKeys.PRIVATE, ClusterFileForm.EMPTY, user,
				locale, model, redirect, response);
	}

	private String save(long id, String tag, BiFunction<ClusterFileEdit, SecretValues, ClusterFileEdit> edit,
			String name, ClusterFileForm form, Principal user, Locale locale, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		redirect.addFlashAttribute("noticeArguments", List.of(name));
		return this.saves.save(new Submission(id, tag, FIELD, user, locale, redirect, response), () -> {
			Topology base = this.saves.opened(id, tag);
			ClusterFileEdit edited = edit.apply(ClusterFileEdit.of(base), this.designs.cluster(id, base).secrets());
			return new FormEdit(edited.topology(), edited.values(), "clusterFiles.saved", "cluster-files");
		}, (problem) -> problem.at(FIELD), (next, errors) -> show(this.designs.get(id), next, form, errors, model));
	}

	private static String show(Design design, String tag, ClusterFileForm form, List<PageError> errors, Model model) {
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("files", ClusterFileView.of(design));
		return "clusterfiles/list";
	}

}
