package dev.o2cluster.preset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The presets, each read from a document that users can load by themselves, too. They are
 * read when somebody first asks.
 */
@Component
public class Presets {

	private static final String FILES = "classpath:presets/*.json";

	private final ResourcePatternResolver resources;

	private final TopologyDocument documents;

	private volatile List<Preset> presets = List.of();

	Presets(ResourcePatternResolver resources, TopologyDocument documents) {
		this.resources = resources;
		this.documents = documents;
	}

	/**
	 * Every preset.
	 * @return the presets, smallest clusters first
	 * @throws IOException if the program's own files cannot be read
	 */
	public List<Preset> all() throws IOException {
		if (this.presets.isEmpty()) {
			this.presets = read();
		}
		return this.presets;
	}

	/**
	 * Finds a preset.
	 * @param id its id
	 * @return the preset, if there is one
	 * @throws IOException if the program's own files cannot be read
	 */
	public Optional<Preset> find(String id) throws IOException {
		return all().stream().filter((preset) -> preset.id().equals(id)).findFirst();
	}

	private List<Preset> read() throws IOException {
		List<Preset> presets = new ArrayList<>();
		for (Resource file : this.resources.getResources(FILES)) {
			Topology topology = this.documents.read(file.getContentAsString(StandardCharsets.UTF_8));
			presets.add(new Preset(topology.name(), topology));
		}
		presets
			.sort(Comparator.comparing((Preset preset) -> preset.topology().hosts().size()).thenComparing(Preset::id));
		return List.copyOf(presets);
	}

}
