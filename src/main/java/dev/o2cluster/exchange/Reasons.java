package dev.o2cluster.exchange;

import java.util.Locale;

import dev.o2cluster.exchange.DriftEntry.Reason;
import dev.o2cluster.nodeconfig.FieldDifference;

/**
 * Why a field that differs between hosts matters.
 */
final class Reasons {

	private Reasons() {
	}

	static Reason of(FieldDifference difference) {
		String field = difference.field();
		String lower = field.toLowerCase(Locale.ROOT);
		if (difference.section().equals("storage") && field.equals("name")) {
			return Reason.STORAGE_NAME;
		}
		if (field.equals("isPrimaryCenter")) {
			return Reason.PRIMARY;
		}
		if (lower.startsWith("nodeagent")) {
			return Reason.AGENT;
		}
		if (lower.startsWith("proxy") || field.equals("httpProtocol")) {
			return Reason.PROXY;
		}
		if (field.equals("includes") || field.equals("excludes") || lower.endsWith("weights")) {
			return Reason.MODULES;
		}
		return switch (field) {
			case "enable", "center", "application", "web", "data", "storage" -> Reason.ENABLE;
			case "order" -> Reason.ORDER;
			case "autoStart" -> Reason.AUTO_START;
			case "sslEnable" -> Reason.TLS;
			default -> lower.endsWith("port") ? Reason.PORT : Reason.OTHER;
		};
	}

}
