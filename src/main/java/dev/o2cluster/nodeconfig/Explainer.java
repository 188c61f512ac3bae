package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.o2cluster.json.LenientJson;
import dev.o2cluster.topology.Sample;
import tools.jackson.databind.JsonNode;

/**
 * Walks through a node file in the order of its text and finds the reason for each line.
 * The text has one line for each value, and one more to close what is not empty.
 */
final class Explainer {

	private final Trace trace;

	private final List<ExplainedLine> lines = new ArrayList<>();

	private int line = 1;

	private Explainer(Trace trace) {
		this.trace = trace;
	}

	static List<ExplainedLine> explain(JsonNode content, Trace trace, Because base) {
		Explainer explainer = new Explainer(trace);
		explainer.members(content, "", base);
		return List.copyOf(explainer.lines);
	}

	/**
	 * The same for a file in a form of its own: the first value that begins on a line
	 * counts.
	 */
	static List<ExplainedLine> explain(Sample file, Trace trace, Because base) {
		Explainer explainer = new Explainer(trace);
		explainer.members(file.content(), "", base);
		Map<String, LenientJson.Place> places = LenientJson.places(file.text());
		Map<Integer, ExplainedLine> first = new TreeMap<>();
		explainer.lines.forEach((line) -> {
			LenientJson.Place place = places.get(line.pointer());
			if (place != null) {
				first.putIfAbsent(place.line(),
						new ExplainedLine(place.line(), line.pointer(), line.value(), line.because()));
			}
		});
		return List.copyOf(first.values());
	}

	private void value(JsonNode value, String pointer, Because inherited) {
		Because because = this.trace.reason(pointer, inherited);
		this.line++;
		this.lines.add(new ExplainedLine(this.line, pointer, value, because));
		if (value.isContainer() && !value.isEmpty()) {
			members(value, pointer, because);
			this.line++;
		}
	}

	private void members(JsonNode container, String pointer, Because inherited) {
		if (container.isObject()) {
			container.forEachEntry((key, member) -> value(member, Pointers.below(pointer, key), inherited));
		}
		for (int i = 0; container.isArray() && i < container.size(); i++) {
			value(container.get(i), pointer + "/" + i, inherited);
		}
	}

}
