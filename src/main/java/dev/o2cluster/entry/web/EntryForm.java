package dev.o2cluster.entry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.UserEntry;
import dev.o2cluster.topology.UserEntry.Certificate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.MultiValueMap;

/**
 * The inputs of the page about the entry.
 *
 * @param values the texts as typed, by the member's name
 */
record EntryForm(Map<String, String> values) {

	/** The member of the document it makes. */
	static final String MEMBER = "entry";

	private static final List<String> MEMBERS = List.of("name", "port", "certificate", "key", "redirect", "context",
			"centerPort", "applicationPort", "bodySize", "timeout", "host");

	static EntryForm of(Optional<UserEntry> entry) {
		UserEntry shown = entry.orElseGet(() -> UserEntry.of("oa.example.com"));
		Map<String, String> values = new LinkedHashMap<>();
		values.put("name", entry.map(UserEntry::name).orElse(""));
		values.put("port", entry.map((known) -> Integer.toString(known.port())).orElse(""));
		values.put("certificate", shown.tls().map(Certificate::certificate).orElse(""));
		values.put("key", shown.tls().map(Certificate::key).orElse(""));
		values.put("redirect", Boolean.toString(shown.redirect()));
		values.put("context", shown.context());
		values.put("centerPort", Integer.toString(shown.centerPort()));
		values.put("applicationPort", Integer.toString(shown.applicationPort()));
		values.put("bodySize", Integer.toString(shown.bodySize()));
		values.put("timeout", Integer.toString(shown.timeout()));
		values.put("host", shown.host().map(HostAddress::value).orElse(""));
		return new EntryForm(values);
	}

	/** What a line's page does not ask for keeps its value. */
	static EntryForm typed(MultiValueMap<String, String> typed, Optional<UserEntry> known) {
		Map<String, String> values = new LinkedHashMap<>(of(known).values());
		MEMBERS.forEach((member) -> {
			String text = typed.getFirst(member);
			if (text != null) {
				values.put(member, text.strip());
			}
		});
		values.put("redirect", Boolean.toString("true".equals(typed.getFirst("redirect"))));
		return new EntryForm(values);
	}

	public String value(String member) {
		return this.values.getOrDefault(member, "");
	}

	public boolean flag(String member) {
		return value(member).equals("true");
	}

	ObjectNode make() {
		ObjectNode entry = JsonNodeFactory.instance.objectNode();
		List.of("name", "host").forEach((member) -> text(entry, member));
		List.of("port", "centerPort", "applicationPort", "bodySize", "timeout")
			.forEach((member) -> number(entry, member));
		if (!value("certificate").isEmpty() || !value("key").isEmpty()) {
			entry.putObject("tls").put("certificate", value("certificate")).put("key", value("key"));
		}
		entry.put("redirect", flag("redirect"));
		text(entry, "context");
		return entry;
	}

	private void text(ObjectNode entry, String member) {
		if (!value(member).isEmpty()) {
			entry.put(member, value(member));
		}
	}

	private void number(ObjectNode entry, String member) {
		if (value(member).matches("-?\\d{1,9}")) {
			entry.put(member, Integer.parseInt(value(member)));
		}
		else {
			text(entry, member);
		}
	}

	/** Where the page shows a problem of the document. */
	static DocumentProblem placed(DocumentProblem problem) {
		return problem.at(problem.path().replaceFirst("^entry\\.(tls\\.)?", ""));
	}

}
