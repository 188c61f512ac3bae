package dev.o2cluster.nodeconfig.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.web.PageTexts;
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
 * The operator's own sample: handed in as a file or as text, shown with what was let pass
 * and how it differs from the release line's.
 */
@Controller
@RequestMapping("/topologies/{id}/sample")
class SamplePage {

	private final MergingSaves saves;

	private final Designs designs;

	private final PageTexts texts;

	SamplePage(MergingSaves saves, Designs designs, PageTexts texts) {
		this.saves = saves;
		this.designs = designs;
		this.texts = texts;
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
		Design base = this.designs.get(id).with(this.saves.base(id, tag));
		boolean uploaded = file != null && !file.isEmpty();
		try {
			Optional<Sample> sample = Optional.empty();
			if (!action.equals("remove")) {
				sample = Optional.of(uploaded ? Sample.read(file.getBytes()) : pasted(text, base));
			}
			boolean merged = this.saves.save(id, tag, base.topology().withSample(sample), user.getName());
			redirect.addFlashAttribute("notice", notice(sample.isPresent(), merged));
			return "redirect:/topologies/{id}/sample";
		}
		catch (InvalidTopologyException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(base, tag, text, this.texts.errors(ex, locale), model);
		}
		catch (StaleTopologyException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(id, tag, ex);
			return show(base, retry, text, this.texts.stale(ex, retry, "sample", locale), model);
		}
	}

	private static String notice(boolean kept, boolean merged) {
		return merged ? "notice.merged" : (kept ? "sample.saved" : "sample.removed");
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
