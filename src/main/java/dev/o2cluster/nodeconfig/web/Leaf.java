package dev.o2cluster.nodeconfig.web;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value a form can ask for: a field, or a member of a field that is an object.
 *
 * @param section the section, or {@link Release#ROOT}
 * @param field the field's key
 * @param member the member's key; empty where the field itself is meant
 * @param type the field or member, as the release line knows it
 */
record Leaf(String section, String field, String member, NodeField type) {

	/** Every value of a section, in the order of the release line. */
	static List<Leaf> of(Release release, String section) {
		return release.fields(section).stream().flatMap((field) -> leaves(section, field)).toList();
	}

	private static Stream<Leaf> leaves(String section, NodeField field) {
		return field.fields().isEmpty() ? Stream.of(new Leaf(section, field.name(), "", field))
				: field.fields().stream().map((member) -> new Leaf(section, field.name(), member.name(), member));
	}

	/** Id of its input on the page, and its path below the settings. */
	public String id() {
		return this.section + "." + path();
	}

	/** Its key in the section, such as {@code dumpData.cron}. */
	public String path() {
		return this.member.isEmpty() ? this.field : this.field + "." + this.member;
	}

	/** Its value in a node file; a missing node where it has none. */
	JsonNode in(JsonNode node) {
		JsonNode holder = this.section.equals(Release.ROOT) ? node : node.path(this.section);
		JsonNode value = holder.path(this.field);
		return this.member.isEmpty() ? value : value.path(this.member);
	}

	/** Its value among settings; a missing node where none was chosen. */
	JsonNode in(Settings settings) {
		JsonNode value = settings.find(this.section, this.field).orElseGet(JsonNodeFactory.instance::missingNode);
		return this.member.isEmpty() ? value : value.path(this.member);
	}

	Settings set(Settings settings, JsonNode value) {
		if (this.member.isEmpty()) {
			return settings.with(this.section, this.field, value);
		}
		ObjectNode object = object(settings);
		object.set(this.member, value);
		return settings.with(this.section, this.field, object);
	}

	Settings remove(Settings settings) {
		if (this.member.isEmpty()) {
			return settings.without(this.section, this.field);
		}
		ObjectNode object = object(settings);
		object.remove(this.member);
		return object.isEmpty() ? settings.without(this.section, this.field)
				: settings.with(this.section, this.field, object);
	}

	private ObjectNode object(Settings settings) {
		return settings.find(this.section, this.field)
			.filter(JsonNode::isObject)
			.map((value) -> (ObjectNode) value.deepCopy())
			.orElseGet(JsonNodeFactory.instance::objectNode);
	}

}
