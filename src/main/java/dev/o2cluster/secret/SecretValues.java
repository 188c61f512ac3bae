package dev.o2cluster.secret;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The values of references, as far as they are known.
 */
public final class SecretValues {

	/** Knows no value. */
	public static final SecretValues NONE = new SecretValues(Map.of());

	private final Map<SecretRef, SecretValue> values;

	private SecretValues(Map<SecretRef, SecretValue> values) {
		this.values = values;
	}

	/**
	 * Holds values.
	 * @param values the values; copied
	 * @return what finds them
	 */
	public static SecretValues of(Map<SecretRef, SecretValue> values) {
		return new SecretValues(new TreeMap<>(values));
	}

	/**
	 * Adds a value.
	 * @param ref its reference
	 * @param value the value
	 * @return these values and the new one
	 */
	public SecretValues with(SecretRef ref, SecretValue value) {
		Map<SecretRef, SecretValue> more = new TreeMap<>(this.values);
		more.put(ref, value);
		return new SecretValues(more);
	}

	/**
	 * Adds values.
	 * @param others the values to add
	 * @return these values and the others
	 */
	public SecretValues with(SecretValues others) {
		Map<SecretRef, SecretValue> more = new TreeMap<>(this.values);
		more.putAll(others.values);
		return new SecretValues(more);
	}

	/**
	 * Leaves out what is not needed.
	 * @param refs the references to keep
	 * @return their values, as far as they are known
	 */
	public SecretValues only(Collection<SecretRef> refs) {
		Map<SecretRef, SecretValue> fewer = new TreeMap<>(this.values);
		fewer.keySet().retainAll(Set.copyOf(refs));
		return new SecretValues(fewer);
	}

	/**
	 * Finds a value.
	 * @param ref its reference
	 * @return the value; empty where it is not known
	 */
	public Optional<SecretValue> find(SecretRef ref) {
		return Optional.ofNullable(this.values.get(ref));
	}

	/**
	 * Finds the reference of a text.
	 * @param text the text
	 * @return the first reference whose value it is; empty where there is none
	 */
	public Optional<SecretRef> refOf(String text) {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().text().equals(text))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * Tells whether a value is known.
	 * @param ref its reference
	 * @return whether {@link #find} finds it
	 */
	public boolean has(SecretRef ref) {
		return this.values.containsKey(ref);
	}

	/**
	 * Tells whether values are known.
	 * @param refs their references
	 * @return whether {@link #find} finds all of them
	 */
	public boolean hasAll(Collection<SecretRef> refs) {
		return this.values.keySet().containsAll(refs);
	}

	public boolean isEmpty() {
		return this.values.isEmpty();
	}

	/**
	 * Hands over every value.
	 * @param each takes reference and value, in the order of references
	 */
	public void forEach(BiConsumer<SecretRef, SecretValue> each) {
		this.values.forEach(each);
	}

	/** Says nothing of the values, for logs. */
	@Override
	public String toString() {
		return this.values.size() + " secret values";
	}

}
