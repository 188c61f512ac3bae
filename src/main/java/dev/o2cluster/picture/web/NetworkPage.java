package dev.o2cluster.picture.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.network.Firewall;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that shows a topology's network: its diagram, what users lose without a host,
 * the port matrix and firewall rules.
 */
@Controller
@RequestMapping("/topologies/{id}")
class NetworkPage {

	private final Designs designs;

	private final Pictures pictures;

	NetworkPage(Designs designs, Pictures pictures) {
		this.designs = designs;
		this.pictures = pictures;
	}

	@GetMapping("/network")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable String without,
			@RequestParam(required = false) @Nullable String host,
			@RequestParam(defaultValue = "firewalld") String firewall, Model model) {
		Design design = this.designs.get(id);
		NetworkView view = NetworkView.of(design.cluster().nodeConfigs());
		Host guarded = (host != null) ? Pictures.host(design, host) : design.topology().hosts().get(0);
		Firewall chosen = Pictures.firewall(firewall);
		model.addAttribute("design", design);
		model.addAttribute("view", view);
		model.addAttribute("diagram", view.diagram());
		model.addAttribute("outage",
				(without != null) ? view.outages().get(Pictures.host(design, without).address()) : null);
		model.addAttribute("guarded", guarded.address());
		model.addAttribute("firewall", chosen);
		model.addAttribute("firewalls", List.of(Firewall.values()));
		model.addAttribute("rules", chosen.rules(view.network(), guarded.address()));
		return "network/page";
	}

	@GetMapping("/network.svg")
	ResponseEntity<String> diagram(@PathVariable long id, Locale locale) {
		return this.pictures.diagram(id, locale);
	}

	@GetMapping("/plan.svg")
	ResponseEntity<String> lanes(@PathVariable long id, @RequestParam(defaultValue = "start") String kind,
			@RequestParam(required = false) @Nullable Integer from, Locale locale) {
		PlanKind wanted = PlanKind.ofKey(kind).orElseThrow(() -> new NotFoundException("run.noKind", kind));
		return this.pictures.lanes(new RunRequest(id, wanted, from, null, false), locale);
	}

	@GetMapping("/hosts/{address}/firewall/{kind}")
	ResponseEntity<String> rules(@PathVariable long id, @PathVariable String address, @PathVariable String kind) {
		return this.pictures.rules(id, address, kind);
	}

}
