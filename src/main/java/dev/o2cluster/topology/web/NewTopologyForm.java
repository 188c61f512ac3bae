package dev.o2cluster.topology.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A new topology as typed.
 *
 * @param name its name
 * @param release id of its release line
 * @param hosts its hosts, as text
 */
record NewTopologyForm(String name, String release, String hosts) {

	NewTopologyForm(@Nullable String name, @Nullable String release, @Nullable String hosts) {
		this.name = Objects.requireNonNullElse(name, "");
		this.release = Objects.requireNonNullElse(release, "");
		this.hosts = Objects.requireNonNullElse(hosts, "");
	}

}
