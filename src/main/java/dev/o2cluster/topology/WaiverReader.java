package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the waivers of one document and gathers everything that is wrong with them.
 */
final class WaiverReader {

	private static final Set<String> MEMBERS = Set.of("rule", "host", "facts", "reason", "by");

	private final DocumentProblems problems;

	WaiverReader(DocumentProblems problems) {
		this.problems = problems;
	}

	List<Waiver> read(JsonNode waivers) {
		if (waivers.isMissingNode()) {
			return List.of();
		}
		if (!waivers.isArray()) {
			this.problems.add("waivers", "document.array");
			return List.of();
		}
		if (waivers.size() > Topology.MAX_WAIVERS) {
			this.problems.add("waivers", "waivers.tooMany", Topology.MAX_WAIVERS, waivers.size());
			return List.of();
		}
		List<Waiver> read = new ArrayList<>();
		for (int row = 0; row < waivers.size(); row++) {
			read.add(read(waivers.get(row), "waivers[" + row + "]"));
		}
		return read;
	}

	private Waiver read(JsonNode waiver, String path) {
		if (!waiver.isObject()) {
			this.problems.add(path, "document.object");
		}
		this.problems.refuseUnknown(waiver, path + ".", MEMBERS);
		return new Waiver(text(waiver, path, "rule", Waiver.MAX_NAME_LENGTH), host(waiver, path),
				text(waiver, path, "facts", Waiver.MAX_NAME_LENGTH),
				text(waiver, path, "reason", Waiver.MAX_REASON_LENGTH),
				text(waiver, path, "by", Waiver.MAX_NAME_LENGTH));
	}

	private @Nullable HostAddress host(JsonNode waiver, String path) {
		if (!waiver.has("host")) {
			return null;
		}
		String text = text(waiver, path, "host", Integer.MAX_VALUE);
		String reason = HostAddress.problemOf(text).orElse(null);
		if (reason != null) {
			this.problems.add(path + ".host", reason, SettingsFit.shortened(text));
			return null;
		}
		return HostAddress.of(text);
	}

	private String text(JsonNode waiver, String path, String member, int most) {
		JsonNode value = waiver.path(member);
		if (!value.isString()) {
			this.problems.add(path + "." + member, "document.string");
			return "";
		}
		String text = value.stringValue().replaceAll("\\s+", " ").strip();
		if (text.isEmpty()) {
			this.problems.add(path + "." + member, "waiver.empty", member);
		}
		if (text.length() > most) {
			this.problems.add(path + "." + member, "waiver.tooLong", member, most);
		}
		return text;
	}

}
