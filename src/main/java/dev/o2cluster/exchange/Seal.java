package dev.o2cluster.exchange;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;

/**
 * The salts that our own bundles bring beside their secrets. With them the same values
 * give the same bundle again.
 */
final class Seal {

	static final String FILE = "MANIFEST.seal";

	private static final Pattern LINE = Pattern.compile("([0-9a-f]{32})  ([0-9a-f]{32})");

	private final Map<SecretRef, byte[]> salts = new TreeMap<>();

	static Seal of(Iterable<String> texts) {
		Seal seal = new Seal();
		for (String text : texts) {
			text.lines().limit(1000).forEach((line) -> {
				Matcher matcher = LINE.matcher(line);
				if (matcher.matches()) {
					seal.salts.put(new SecretRef(matcher.group(1)), HexFormat.of().parseHex(matcher.group(2)));
				}
			});
		}
		return seal;
	}

	/** A value with the salt it had, or with a new one. */
	SecretValue value(SecretRef ref, byte[] bytes) {
		byte[] salt = this.salts.get(ref);
		if (salt == null) {
			return SecretValue.of(bytes);
		}
		byte[] packed = new byte[salt.length + bytes.length];
		System.arraycopy(salt, 0, packed, 0, salt.length);
		System.arraycopy(bytes, 0, packed, salt.length, bytes.length);
		return SecretValue.unpack(packed);
	}

}
