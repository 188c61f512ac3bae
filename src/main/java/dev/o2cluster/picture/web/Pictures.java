package dev.o2cluster.picture.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.network.Firewall;
import dev.o2cluster.network.Network;
import dev.o2cluster.picture.Lanes;
import dev.o2cluster.rollout.Plans;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.topology.Host;
import dev.o2cluster.web.NotFoundException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Pictures and firewall rules as files, the same to pages and REST.
 */
@Component("pictures")
class Pictures {

	private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Designs designs;

	private final Plans plans;

	private final SpringTemplateEngine templates;

	Pictures(Designs designs, Plans plans, SpringTemplateEngine templates) {
		this.designs = designs;
		this.plans = plans;
		this.templates = templates;
	}

	/**
	 * A plan as lanes in time.
	 * @param plan the plan
	 * @return the picture
	 */
	public Lanes lanes(StartupPlan plan) {
		return Lanes.of(plan);
	}

	ResponseEntity<String> diagram(long id, Locale locale) {
		Design design = this.designs.get(id);
		NetworkView view = NetworkView.of(design.cluster().nodeConfigs());
		return svg("diagram-file", Map.of("view", view, "diagram", view.diagram()), locale,
				design.topology().name() + "-network");
	}

	ResponseEntity<String> lanes(RunRequest request, Locale locale) {
		Plans.Planned planned = this.plans.plan(request);
		return svg("lanes-file", Map.of("lanes", lanes(planned.plan()), "texts", PlanTexts.of(locale)), locale,
				planned.revision().topology().name() + "-" + request.kind().key());
	}

	ResponseEntity<String> rules(long id, String address, String kind) {
		Design design = this.designs.get(id);
		Host host = host(design, address);
		Firewall firewall = firewall(kind);
		String extension = (firewall == Firewall.WINDOWS) ? ".ps1" : ".sh";
		return file(firewall.rules(Network.of(design.cluster().nodeConfigs()), host.address()), TEXT,
				firewall.key() + "-" + host.address() + extension);
	}

	static Host host(Design design, String address) {
		return design.topology()
			.host(address)
			.orElseThrow(() -> new NotFoundException("api.noHost", address, design.topology().name()));
	}

	static Firewall firewall(String key) {
		return Firewall.ofKey(key).orElseThrow(() -> new NotFoundException("network.noFirewall", key));
	}

	private ResponseEntity<String> svg(String fragment, Map<String, Object> model, Locale locale, String name) {
		Context context = new Context(locale, model);
		String picture = this.templates.process("network/pictures", Set.of(fragment), context);
		return file(picture.strip() + "\n", SVG, name + ".svg");
	}

	private static ResponseEntity<String> file(String text, MediaType type, String name) {
		ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(text);
	}

}
