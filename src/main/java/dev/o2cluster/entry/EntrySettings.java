package dev.o2cluster.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What node files have to say so that browsers come back through the entry.
 */
public final class EntrySettings {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private EntrySettings() {
	}

	/**
	 * One field that follows from the entry.
	 *
	 * @param section the field's section
	 * @param field the field's key
	 * @param value what it has to say
	 */
	public record Expected(String section, String field, JsonNode value) {
	}

	/**
	 * The fields that follow from an entry: where each role is reached, and the center's
	 * protocol, of which O2OA takes only the exact word {@code https}.
	 * @param entry the entry
	 * @param release the release line of the hosts behind it
	 * @return the fields the line's node files have
	 */
	public static List<Expected> of(UserEntry entry, Release release) {
		boolean joined = release.behaviour().joinedHttpPort();
		List<Expected> fields = new ArrayList<>();
		role(fields, "web", entry.name(), entry.port());
		role(fields, "center", entry.name(), joined ? entry.port() : entry.centerPort());
		role(fields, "application", entry.name(), joined ? entry.port() : entry.applicationPort());
		fields.add(new Expected("center", "httpProtocol", JSON.stringNode(entry.tls().isPresent() ? "https" : "http")));
		return fields.stream().filter((field) -> release.field(field.section(), field.field()).isPresent()).toList();
	}

	private static void role(List<Expected> fields, String role, String name, int port) {
		fields.add(new Expected(role, "proxyHost", JSON.stringNode(name)));
		fields.add(new Expected(role, "proxyPort", JSON.numberNode(port)));
	}

	/**
	 * Gives a design an entry, or another one, and settings that match it, for the whole
	 * cluster.
	 * @param topology the design
	 * @param entry the new entry
	 * @return the changed design
	 */
	public static Topology open(Topology topology, UserEntry entry) {
		Topology cleared = close(topology);
		Settings settings = cleared.settings();
		List<Host> hosts = cleared.hosts();
		for (Expected field : of(entry, topology.release())) {
			settings = settings.with(field.section(), field.field(), field.value());
			hosts = hosts.stream()
				.map((host) -> host.withSettings(host.settings().without(field.section(), field.field())))
				.toList();
		}
		return cleared.withHosts(hosts)
			.withSettings(settings)
			.withSurroundings(cleared.surroundings().withEntry(Optional.of(entry)));
	}

	/**
	 * Takes a design's entry away, and the settings that still say what it said.
	 * @param topology the design
	 * @return the changed design; the same one where it has no entry
	 */
	public static Topology close(Topology topology) {
		return topology.surroundings().entry().map((entry) -> {
			Settings settings = topology.settings();
			for (Expected field : of(entry, topology.release())) {
				if (settings.find(field.section(), field.field()).filter(field.value()::equals).isPresent()) {
					settings = settings.without(field.section(), field.field());
				}
			}
			return topology.withSettings(settings)
				.withSurroundings(topology.surroundings().withEntry(Optional.empty()));
		}).orElse(topology);
	}

}
