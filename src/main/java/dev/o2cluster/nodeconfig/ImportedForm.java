package dev.o2cluster.nodeconfig;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a design says into the node file that was taken over with the host: what
 * means the same stays as it is written there, notes, order and style of numbers
 * included.
 */
final class ImportedForm {

	private final Release release;

	private final ObjectNode content;

	private final ObjectNode written;

	private ImportedForm(ObjectNode imported, ObjectNode content, Release release) {
		this.release = release;
		this.content = content;
		this.written = imported.deepCopy();
	}

	/**
	 * Writes a host's node file.
	 * @param imported what the file said when it was taken over
	 * @param content what it has to say
	 * @return what to write; equal to what was taken over where that means the same
	 */
	static ObjectNode of(ObjectNode imported, ObjectNode content, Topology topology, Host host) {
		ImportedForm form = new ImportedForm(imported, content, topology.release());
		FieldDifference.between(imported, content, topology.release()).forEach(form::write);
		notes(topology.overrides(), form.written);
		notes(host.overrides(), form.written);
		return form.written;
	}

	private void write(FieldDifference difference) {
		boolean root = difference.section().equals(Release.ROOT);
		JsonNode value = difference.theirs();
		if (!root && !this.written.path(difference.section()).isObject()) {
			add(difference.section());
		}
		ObjectNode target = root ? this.written : (ObjectNode) this.written.path(difference.section());
		if (value == null) {
			target.remove(difference.field());
		}
		else if (value instanceof ObjectNode object && target.path(difference.field()) instanceof ObjectNode old) {
			merge(object, old);
		}
		else {
			Members.put(target, difference.field(), value.deepCopy(),
					root ? this.release.rootOrder() : this.release.fieldOrder(difference.section()));
		}
	}

	/** A section that is there at all has to say whether its role is on. */
	private void add(String section) {
		ObjectNode added = this.written.objectNode();
		this.content.path(section).optional("enable").ifPresent((enable) -> added.set("enable", enable));
		Members.put(this.written, section, added, this.release.rootOrder());
	}

	private static void merge(ObjectNode value, ObjectNode target) {
		target.propertyNames()
			.stream()
			.filter((key) -> !value.has(key) && !FieldReading.note(key))
			.toList()
			.forEach(target::remove);
		value.forEachEntry((key, member) -> {
			if (!FieldReading.note(key) && !Members.same(target.path(key), member)) {
				target.set(key, member.deepCopy());
			}
		});
	}

	/** Notes make no difference to O2OA, but whoever overrides one means it. */
	private static void notes(ObjectNode overrides, ObjectNode target) {
		overrides.forEachEntry((key, value) -> {
			if (FieldReading.note(key)) {
				if (value.isNull()) {
					target.remove(key);
				}
				else {
					target.set(key, value.deepCopy());
				}
			}
			else if (value.isObject() && target.path(key).isObject()) {
				notes((ObjectNode) value, (ObjectNode) target.path(key));
			}
		});
	}

}
