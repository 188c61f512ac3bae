package dev.o2cluster.topology;

import java.util.Optional;
import java.util.Set;

import dev.o2cluster.topology.UserEntry.Certificate;
import tools.jackson.databind.JsonNode;

/**
 * Reads the entry and the service units of one document and gathers everything that is
 * wrong with them.
 */
final class UserEntryReader {

	private static final Set<String> MEMBERS = Set.of("name", "port", "tls", "redirect", "context", "centerPort",
			"applicationPort", "bodySize", "timeout", "host");

	private static final Set<String> TLS_MEMBERS = Set.of("certificate", "key");

	private static final Set<String> UNIT_MEMBERS = Set.of("user", "directory");

	private static final int MAX_PORT = 65_535;

	private final DocumentProblems problems;

	UserEntryReader(DocumentProblems problems) {
		this.problems = problems;
	}

	Optional<UserEntry> entry(JsonNode node) {
		if (node.isMissingNode()) {
			return Optional.empty();
		}
		int known = this.problems.count();
		MemberReader members = new MemberReader(this.problems, node, UserEntry.PATH, MEMBERS);
		Optional<Certificate> tls = members.has("tls") ? Optional.of(certificate(members.node("tls")))
				: Optional.empty();
		String name = members.host("name");
		int port = members.number("port", UserEntry.usualPort(tls.isPresent()), 1, MAX_PORT);
		int center = members.number("centerPort", UserEntry.USUAL_CENTER_PORT, 1, MAX_PORT);
		int application = members.number("applicationPort", UserEntry.USUAL_APPLICATION_PORT, 1, MAX_PORT);
		int body = members.number("bodySize", UserEntry.USUAL_BODY_SIZE, 1, UserEntry.MAX_BODY_SIZE);
		int timeout = members.number("timeout", UserEntry.MIN_TIMEOUT, UserEntry.MIN_TIMEOUT, UserEntry.MAX_TIMEOUT);
		boolean redirect = members.flag("redirect", true);
		String context = members.text("context", UserEntry.USUAL_CONTEXT).strip();
		String host = members.host("host");
		if (name.isEmpty()) {
			members.problem("name", "member.required", "name");
		}
		if (this.problems.count() > known) {
			return Optional.empty();
		}
		try {
			return Optional.of(new UserEntry(name, port, tls, redirect, context, center, application, body, timeout,
					host.isEmpty() ? Optional.empty() : Optional.of(HostAddress.of(host))));
		}
		catch (InvalidTopologyException ex) {
			this.problems.addAll(ex.problems());
			return Optional.empty();
		}
	}

	Optional<ServiceUnits> serviceUnits(JsonNode node) {
		if (node.isMissingNode()) {
			return Optional.empty();
		}
		MemberReader members = new MemberReader(this.problems, node, ServiceUnits.PATH, UNIT_MEMBERS);
		try {
			return Optional.of(new ServiceUnits(members.text("user", ServiceUnits.USUAL.user()).strip(),
					members.text("directory", ServiceUnits.USUAL.directory()).strip()));
		}
		catch (InvalidTopologyException ex) {
			this.problems.addAll(ex.problems());
			return Optional.empty();
		}
	}

	private Certificate certificate(JsonNode node) {
		MemberReader members = new MemberReader(this.problems, node, UserEntry.PATH + ".tls", TLS_MEMBERS);
		return new Certificate(members.text("certificate", "").strip(), members.text("key", "").strip());
	}

}
