package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Gathers everything that is wrong with one document while it is read, so that all of it
 * is told at once.
 */
final class DocumentProblems {

	private final List<DocumentProblem> all = new ArrayList<>();

	List<DocumentProblem> all() {
		return List.copyOf(this.all);
	}

	int count() {
		return this.all.size();
	}

	/** Whether something is wrong at that very place. */
	boolean has(String path) {
		return this.all.stream().anyMatch((problem) -> problem.path().equals(path));
	}

	void add(String path, String code, Object... arguments) {
		add(DocumentProblem.of(path, code, arguments));
	}

	void add(DocumentProblem problem) {
		this.all.add(problem);
	}

	void addAll(Collection<DocumentProblem> problems) {
		this.all.addAll(problems);
	}

	/**
	 * Refuses members nobody knows.
	 * @param prefix path of the object with the dot behind it; empty for the document
	 */
	void refuseUnknown(JsonNode object, String prefix, Set<String> known) {
		object.propertyNames()
			.stream()
			.filter((member) -> !known.contains(member))
			.map(SettingsFit::shortened)
			.forEach((member) -> add(prefix + member, "document.unknownMember", member));
	}

	/** A text; empty where there is none. */
	String text(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isString()) {
			add(path, "document.string");
		}
		return node.isString() ? node.stringValue() : "";
	}

	/** A flag; not set where there is none. */
	boolean flag(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isBoolean()) {
			add(path, "document.boolean");
		}
		return node.isBoolean() && node.booleanValue();
	}

	/** Whether there is an object. */
	boolean object(JsonNode node, String path) {
		if (!node.isMissingNode() && !node.isObject()) {
			add(path, "document.object");
		}
		return node.isObject();
	}

}
