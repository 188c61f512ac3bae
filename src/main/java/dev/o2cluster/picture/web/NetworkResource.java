package dev.o2cluster.picture.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.network.Flow;
import dev.o2cluster.network.Network;
import dev.o2cluster.network.HostOutage;
import dev.o2cluster.network.Outflow;
import dev.o2cluster.nodeconfig.PortRange;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who has to reach whom in a topology, and what users lose without a host.
 */
@RestController
@RequestMapping("/api/topologies/{id}")
@Tag(name = "Network")
class NetworkResource {

	private final Designs designs;

	private final Pictures pictures;

	private final Messages messages;

	NetworkResource(Designs designs, Pictures pictures, Messages messages) {
		this.designs = designs;
		this.pictures = pictures;
		this.messages = messages;
	}

	/**
	 * Connections one host needs to a service of another.
	 *
	 * @param from the host that connects; {@code users} for browsers
	 * @param to the host it connects to, which may be outside the cluster
	 * @param service what it connects to
	 * @param ports the ports, ranges as {@code 29000-30000}
	 */
	record FlowView(String from, String to, String service, List<String> ports) {

		static FlowView of(Flow flow) {
			return new FlowView(flow.from().map(HostAddress::value).orElse("users"), flow.to().host().value(),
					flow.to().service().key(), flow.to().ports().stream().map(PortRange::toString).toList());
		}

		static FlowView of(Outflow flow) {
			return new FlowView(flow.from().value(), flow.to().place().host(), flow.to().service().key(),
					List.of(Integer.toString(flow.to().place().port())));
		}

	}

	/**
	 * What users lose without a host.
	 *
	 * @param host the host
	 * @param singlePoint whether nothing stands in for something it gives users
	 * @param losses what users lose, in words
	 */
	record OutageView(String host, boolean singlePoint, List<String> losses) {

	}

	/**
	 * A topology's network.
	 *
	 * @param flows who has to reach whom
	 * @param outages what users lose without each host
	 */
	record NetworkDocument(List<FlowView> flows, List<OutageView> outages) {

	}

	@GetMapping("/network")
	@Operation(summary = "Lists who has to reach whom on which ports, and what users lose without each host")
	NetworkDocument network(@PathVariable long id, Locale locale) {
		Design design = this.designs.get(id);
		Network network = Network.of(design.cluster().nodeConfigs());
		return new NetworkDocument(
				Stream.concat(network.flows().stream().map(FlowView::of), network.outflows().stream().map(FlowView::of))
					.toList(),
				HostOutage.of(design.cluster().nodeConfigs()).stream().map((outage) -> view(outage, locale)).toList());
	}

	@GetMapping("/network.svg")
	@Operation(summary = "Draws the topology: its hosts and who connects to whom")
	ResponseEntity<String> diagram(@PathVariable long id, Locale locale) {
		return this.pictures.diagram(id, locale);
	}

	@GetMapping("/startup-plan.svg")
	@Operation(summary = "Draws a plan as lanes in time")
	ResponseEntity<String> lanes(@PathVariable long id, @RequestParam(defaultValue = "start") String kind,
			@RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Locale locale) {
		PlanKind wanted = PlanKind.ofKey(kind).orElseThrow(() -> new NotFoundException("run.noKind", kind));
		return this.pictures.lanes(new RunRequest(id, wanted, from, to, false), locale);
	}

	@GetMapping("/hosts/{address}/firewall/{kind}")
	@Operation(summary = "Writes the rules a host's firewall needs: firewalld, ufw or windows")
	ResponseEntity<String> rules(@PathVariable long id, @PathVariable String address, @PathVariable String kind) {
		return this.pictures.rules(id, address, kind);
	}

	private OutageView view(HostOutage outage, Locale locale) {
		return new OutageView(outage.host().value(), outage.singlePoint(), outage.losses()
			.stream()
			.map((loss) -> this.messages.get(locale, "network.loss." + loss.kind().key(), loss.arguments().toArray()))
			.toList());
	}

}
