package dev.o2cluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes node files the way hands, editors and older articles do: on one line, with tabs,
 * carriage returns, marks, comments and quotes of all kinds, with fields left out, set to
 * null or unknown.
 */
final class OddForm {

	private final Random random;

	private String blank = "";

	private String line = "";

	private boolean comments;

	OddForm(long seed) {
		this.random = new Random(seed);
	}

	String write(ObjectNode content) {
		this.line = List.of("", "\n", "\r\n").get(this.random.nextInt(3));
		this.blank = this.line.isEmpty() ? "" : List.of("\t", "  ", "    ", "").get(this.random.nextInt(4));
		this.comments = this.random.nextInt(3) == 0;
		String mark = (this.random.nextInt(4) == 0) ? "\uFEFF" : "";
		String end = List.of("", "\n", "\r\n", "\n\n ").get(this.random.nextInt(4));
		return mark + comment() + object(changed(content), 0) + end;
	}

	/** Leaves out what means nothing, and adds what nobody knows. */
	private ObjectNode changed(ObjectNode content) {
		ObjectNode copy = content.deepCopy();
		if (this.random.nextInt(3) == 0) {
			for (String field : List.of("logLevel", "nodeAgentEncrypt", "dumpData", "nodeAgentEnable", "autoStart",
					"isPrimaryCenter")) {
				boolean needed = field.equals("isPrimaryCenter") && !copy.has("center");
				if (!needed && this.random.nextBoolean()) {
					copy.remove(field);
				}
			}
		}
		if (this.random.nextBoolean()) {
			copy.path("application").asObjectOpt().ifPresent((section) -> section.put("forceRedeploy", true));
			copy.path("storage").asObjectOpt().ifPresent((section) -> section.putNull("port"));
			copy.path("data").asObjectOpt().ifPresent((section) -> section.put("tcpPort", "20050"));
		}
		if (this.random.nextInt(4) == 0) {
			copy.path("web").asObjectOpt().ifPresent(ObjectNode::removeAll);
		}
		if (this.random.nextInt(4) == 0) {
			copy.remove(List.of("web", "data", "storage", "application").get(this.random.nextInt(4)));
		}
		if (this.random.nextInt(3) == 0) {
			copy.put("###remark", "备注 ###").put("von hand", 1).putObject("own").putNull("x").putArray("list").add(1.5);
		}
		return copy;
	}

	private String object(JsonNode object, int depth) {
		StringBuilder text = new StringBuilder("{");
		int left = object.size();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			text.append(this.line).append(this.blank.repeat(depth + 1)).append(comment());
			text.append(name(member.getKey())).append(":").append(this.random.nextInt(5) == 0 ? "  " : "");
			text.append(value(member.getValue(), depth + 1)).append((--left > 0) ? "," : "");
		}
		return text.append(this.line).append(this.blank.repeat(depth)).append("}").toString();
	}

	private String value(JsonNode value, int depth) {
		if (value.isObject()) {
			return object(value, depth);
		}
		boolean whole = value.isInt() && this.random.nextInt(3) == 0;
		return whole ? value + ".0" : value.toString();
	}

	private String name(String key) {
		boolean bare = this.comments && key.matches("[a-zA-Z]+") && this.random.nextInt(6) == 0;
		return bare ? key : "\"" + key + "\"";
	}

	private String comment() {
		return (this.comments && this.random.nextInt(8) == 0) ? "/* von Hand */ " : "";
	}

}
