package dev.o2cluster.preset.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.preset.Preset;
import dev.o2cluster.preset.Presets;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.NotFoundException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets a design begin with a preset.
 */
@Controller("presetPages")
class PresetPages {

	private final Presets presets;

	private final Topologies topologies;

	private final Messages messages;

	PresetPages(Presets presets, Topologies topologies, Messages messages) {
		this.presets = presets;
		this.topologies = topologies;
		this.messages = messages;
	}

	@PostMapping("/presets/{id}")
	String begin(@PathVariable String id, Principal user, Locale locale, RedirectAttributes redirect)
			throws IOException {
		Preset preset = find(id);
		StoredTopology stored = this.topologies.createUnderFreeName(preset.topology().withName(preset.id()),
				SecretValues.NONE, user.getName());
		redirect.addFlashAttribute("notice", "preset.begun");
		redirect.addFlashAttribute("noticeArguments", List.of(title(preset, locale)));
		return "redirect:/topologies/" + stored.id() + "/hosts";
	}

	/** For the first page, which lists the presets below its form. */
	public List<Preset> all() throws IOException {
		return this.presets.all();
	}

	/** A preset in one line, where it fits in one. */
	public Optional<String> line(Preset preset) {
		return OneLine.write(preset.topology());
	}

	private Preset find(String id) throws IOException {
		return this.presets.find(id).orElseThrow(() -> new NotFoundException("preset.unknown", id));
	}

	private String title(Preset preset, Locale locale) {
		return this.messages.get(locale, "preset." + preset.id() + ".title");
	}

}
