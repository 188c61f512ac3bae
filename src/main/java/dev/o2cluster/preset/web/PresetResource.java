package dev.o2cluster.preset.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.preset.Presets;
import dev.o2cluster.topology.TopologyDocument;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The example clusters by REST.
 */
@RestController
@RequestMapping("/api/presets")
@Tag(name = "Presets")
class PresetResource {

	private final Presets presets;

	private final Messages messages;

	PresetResource(Presets presets, Messages messages) {
		this.presets = presets;
		this.messages = messages;
	}

	/**
	 * A preset on the wire.
	 *
	 * @param id its id
	 * @param title its name
	 * @param text what it is for
	 * @param release the release line it is made for
	 * @param hosts how many hosts it has
	 */
	record PresetView(String id, String title, String text, String release, int hosts) {

	}

	@GetMapping
	@Operation(summary = "Lists example clusters to start a design from")
	List<PresetView> list(Locale locale) throws IOException {
		return this.presets.all()
			.stream()
			.map((preset) -> new PresetView(preset.id(), this.messages.get(locale, "preset." + preset.id() + ".title"),
					this.messages.get(locale, "preset." + preset.id() + ".text"), preset.topology().release().id(),
					preset.topology().hosts().size()))
			.toList();
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Reads an example's document, to be changed and posted to /api/topologies")
	String get(@PathVariable String id) throws IOException {
		return TopologyDocument
			.text(this.presets.find(id).orElseThrow(() -> new NotFoundException("preset.unknown", id)).topology());
	}

}
