package dev.o2cluster.merge.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SealedBytes;

import org.springframework.stereotype.Component;

/**
 * New secrets of a late save on their way through the page that asks for a choice, so
 * that none is stored before the choice is made.
 */
@Component
class LateSecrets {

	private static final char MARK = ':';

	private final SealedBytes bytes;

	LateSecrets(SealedBytes bytes) {
		this.bytes = bytes;
	}

	/** Encrypts values for one topology, each to a text that a page can hold. */
	List<String> seal(long id, SecretValues values) {
		List<String> sealed = new ArrayList<>();
		values.forEach((ref, value) -> sealed.add(ref.id() + MARK
				+ Base64.getEncoder().encodeToString(this.bytes.seal(place(id, ref.id()), value.packed()))));
		return sealed;
	}

	/** Decrypts them; what was changed, or sealed for another topology, is left out. */
	SecretValues open(long id, List<String> sealed) {
		Map<SecretRef, SecretValue> values = new HashMap<>();
		for (String text : sealed) {
			int mark = text.indexOf(MARK);
			String ref = text.substring(0, Math.max(0, mark));
			if (SecretRef.valid(ref)) {
				open(id, ref, text.substring(mark + 1)).ifPresent((value) -> values.put(new SecretRef(ref), value));
			}
		}
		return SecretValues.of(values);
	}

	private Optional<SecretValue> open(long id, String ref, String sealed) {
		try {
			return this.bytes.open(place(id, ref), Base64.getDecoder().decode(sealed)).map(SecretValue::unpack);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String place(long id, String ref) {
		return "merge " + id + " " + ref;
	}

}
