package dev.o2cluster.nodeconfig.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.FormEdit;
import dev.o2cluster.topology.web.FormSaves;
import dev.o2cluster.topology.web.Submission;
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
 * The operator's own sample: handed in as a file or as text, shown with what was let pass
 * and how it differs from the release line's.
 */
@Controller
@RequestMapping("/topologies/{id}/sample")
class SamplePage {

	private final Designs designs;

	private final FormSaves saves;

	SamplePage(Designs designs, FormSaves saves) {
		this.designs = designs;
		this.saves = saves;
	}

	@GetMapping
	String open(@PathVariable long id, Model model) {
		Design design = this.designs.get(id);
		String text = design.topology().sample().map(Sample::text).orElse("");
		return show(design, design.stored().tag(), text, List.of(), model);
	}

	@PostMapping
	String save(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String text,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "save") String action, Principal user, Locale locale, Model model,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		Design base = this.saves.base(id, tag);
		boolean uploaded = file != null && !file.isEmpty();
		byte[] upload = uploaded ? file.getBytes() : new byte[0];
		return this.saves.save(new Submission(id, tag, "sample", user, locale, redirect, response), () -> {
			if (action.equals("remove")) {
				return edit(base, Optional.empty(), "sample.removed");
			}
			return edit(base, Optional.of(uploaded ? Sample.read(upload) : pasted(text, base)), "sample.saved");
		}, (next, errors) -> show(base, next, text, errors, model));
	}

	private static FormEdit edit(Design base, Optional<Sample> sample, String notice) {
		return new FormEdit(base.topology().withSample(sample), notice, "sample");
	}

	/**
	 * Browsers send every line break of a text field as CR and LF; a text that was only
	 * opened stays as it was.
	 */
	private static Sample pasted(String text, Design design) {
		String lines = text.replace("\r\n", "\n");
		return design.topology()
			.sample()
			.filter((sample) -> sample.text().replace("\r\n", "\n").equals(lines))
			.orElseGet(() -> Sample.read(lines));
	}

	private static String show(Design design, String tag, String text, List<PageError> errors, Model model) {
		Topology topology = design.topology();
		model.addAttribute("design", design);
		model.addAttribute("tag", tag);
		model.addAttribute("text", text);
		model.addAttribute("errors", errors);
		topology.sample().ifPresent((sample) -> {
			model.addAttribute("sample", sample);
			String builtIn = NodeConfigs.of(topology.withSample(Optional.empty())).sampleText();
			model.addAttribute("diff", TextDiff.between(builtIn, design.cluster().nodeConfigs().sampleText()));
		});
		return "settings/sample";
	}

}
