package dev.o2cluster.exchange;

import java.util.Locale;

import dev.o2cluster.nodeconfig.FieldDifference;

/**
 * Why a field that differs between hosts matters.
 */
final class Reasons {

	private Reasons() {
	}

	static String of(FieldDifference difference) {
		String field = difference.field();
		String lower = field.toLowerCase(Locale.ROOT);
		if (difference.section().equals("storage") && field.equals("name")) {
			return "storage-name";
		}
		if (field.equals("isPrimaryCenter")) {
			return "primary";
		}
		if (lower.startsWith("nodeagent")) {
			return "agent";
		}
		if (lower.startsWith("proxy") || field.equals("httpProtocol")) {
			return "proxy";
		}
		if (field.equals("includes") || field.equals("excludes") || lower.endsWith("weights")) {
			return "modules";
		}
		return switch (field) {
			case "enable", "center", "application", "web", "data", "storage" -> "enable";
			case "order", "autoStart" -> field;
			case "sslEnable" -> "tls";
			default -> lower.endsWith("port") ? "port" : "other";
		};
	}

}
