package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of one object of a document and gathers everything that is wrong with
 * them.
 */
final class MemberReader {

	/** Longest text of a member, in characters. */
	static final int MAX_LENGTH = 1000;

	/** Most entries of a list. */
	private static final int MAX_ENTRIES = 1000;

	private final DocumentProblems problems;

	private final JsonNode node;

	private final String path;

	MemberReader(DocumentProblems problems, JsonNode node, String path, Set<String> members) {
		this.problems = problems;
		this.node = node;
		this.path = path;
		if (!node.isObject()) {
			problems.add(path, "document.object");
		}
		problems.refuseUnknown(node, path + ".", members);
	}

	boolean has(String member) {
		return this.node.has(member);
	}

	/** A text of one line; characters that cannot be seen are refused. */
	String text(String member, String missing) {
		JsonNode value = this.node.path(member);
		if (value.isMissingNode()) {
			return missing;
		}
		if (!value.isString()) {
			problem(member, "document.string");
			return missing;
		}
		String text = value.stringValue();
		if (text.length() > MAX_LENGTH) {
			problem(member, "member.tooLong", MAX_LENGTH, text.length());
		}
		else if (text.chars().anyMatch(Character::isISOControl)) {
			problem(member, "member.control");
		}
		return text;
	}

	/** A host, in its one form; empty where the member is missing or empty. */
	String host(String member) {
		String text = HostAddress.normalise(text(member, ""));
		if (!text.isEmpty()) {
			HostAddress.problemOf(text).ifPresent((code) -> problem(member, code, SettingsFit.shortened(text)));
		}
		return text;
	}

	int number(String member, int missing, int least, int most) {
		JsonNode value = this.node.path(member);
		if (value.isMissingNode()) {
			return missing;
		}
		if (!value.isIntegralNumber()) {
			problem(member, "value.type.integer");
			return missing;
		}
		if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
			problem(member, "value.range", least, most);
			return missing;
		}
		return value.intValue();
	}

	boolean flag(String member, boolean missing) {
		JsonNode value = this.node.path(member);
		if (!value.isMissingNode() && !value.isBoolean()) {
			problem(member, "document.boolean");
		}
		return value.isBoolean() ? value.booleanValue() : missing;
	}

	List<String> texts(String member) {
		JsonNode value = this.node.path(member);
		List<String> texts = new ArrayList<>();
		if (!value.isMissingNode() && !(value.isArray() && value.valueStream().allMatch(JsonNode::isString))) {
			problem(member, "value.type.strings");
		}
		else if (value.size() > MAX_ENTRIES) {
			problem(member, "member.tooMany", MAX_ENTRIES, value.size());
		}
		else {
			value.forEach((entry) -> texts.add(entry.stringValue()));
		}
		return texts;
	}

	/** The reference in an object {@code {"secret": "..."}}. */
	Optional<SecretRef> secret(String member) {
		JsonNode value = this.node.path(member);
		if (value.isMissingNode() || value.isNull()) {
			return Optional.empty();
		}
		String ref = value.path("secret").asString("");
		if (!value.isObject() || value.size() != 1 || !SecretRef.valid(ref)) {
			problem(member, "member.secret");
			return Optional.empty();
		}
		return Optional.of(new SecretRef(ref));
	}

	JsonNode node(String member) {
		return this.node.path(member);
	}

	void problem(String member, String code, Object... arguments) {
		this.problems.add(this.path + "." + member, code, arguments);
	}

}
