package dev.o2cluster.topology.web;

import dev.o2cluster.topology.store.Topologies;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the command palette offers: every page there is, as links.
 */
@Controller
class PalettePage {

	private final Topologies topologies;

	PalettePage(Topologies topologies) {
		this.topologies = topologies;
	}

	@GetMapping("/palette")
	String places(@RequestParam(required = false) @Nullable Long topology, Model model) {
		if (topology != null) {
			model.addAttribute("stored", this.topologies.get(topology));
		}
		model.addAttribute("topologies", this.topologies.list());
		return "fragments/palette :: places";
	}

}
