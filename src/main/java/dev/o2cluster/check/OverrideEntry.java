package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value of a merge patch, as far as a node file's form goes: a field of the root or
 * of a section.
 *
 * @param node the node whose patch it is; {@code null} for the one of the whole cluster
 * @param section the section, or {@link Release#ROOT}
 * @param field the key
 * @param value the value; {@code null} in JSON removes the field
 */
record OverrideEntry(@Nullable Node node, String section, String field, JsonNode value) {

	/** Every value of the cluster's patch and of the hosts' own. */
	static List<OverrideEntry> of(LoadedCluster cluster) {
		List<OverrideEntry> entries = new ArrayList<>();
		Release release = cluster.topology().release();
		read(release, null, cluster.topology().overrides(), entries);
		cluster.nodes().forEach((node) -> read(release, node, node.host().overrides(), entries));
		return entries;
	}

	private static void read(Release release, @Nullable Node node, ObjectNode patch, List<OverrideEntry> entries) {
		patch.forEachEntry((key, value) -> {
			if (release.hasSection(key) && !key.equals(Release.ROOT) && value.isObject()) {
				value.forEachEntry((field, inner) -> entries.add(new OverrideEntry(node, key, field, inner)));
			}
			else {
				entries.add(new OverrideEntry(node, Release.ROOT, key, value));
			}
		});
	}

	String path() {
		return Edits.path(this.section, this.field);
	}

	/** Whether it takes the place of a whole section. */
	boolean wholeSection(Release release) {
		return this.section.equals(Release.ROOT) && release.hasSection(this.field);
	}

	Optional<NodeField> known(Release release) {
		return release.field(this.section, this.field);
	}

	/** The messages name the place last, where it is one host. */
	TopologyProblem problemOf(Rule rule, Object... names) {
		List<Object> all = new ArrayList<>(List.of(names));
		if (this.node != null) {
			all.add(this.node.address());
		}
		return TopologyProblem.of(rule, (this.node != null) ? this.node.address() : null, Listing.shortened(path()),
				all.toArray());
	}

	Fix drop() {
		return (this.node != null) ? Fix.dropHostOverride(this.node, this.section, this.field)
				: Fix.dropClusterOverride(this.section, this.field);
	}

}
