package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of {@code config/} hold something secret.
 */
final class SecretLook {

	private static final Set<String> NAMES = Set.of("token.json", "keystore", "keystore.jks", "private.key",
			"externalDataSources.json", "externalStorageSources.json");

	private static final Pattern REVEALING = Pattern
		.compile("(?i)\"[^\"]*(password|secret|credential|privatekey|accesskey|appkey|token)[^\"]*\"\\s*:\\s*\"[^\"]");

	private SecretLook() {
	}

	static boolean in(String name, byte[] bytes) {
		return NAMES.contains(name) || REVEALING.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
	}

}
