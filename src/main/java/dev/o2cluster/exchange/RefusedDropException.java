package dev.o2cluster.exchange;

import java.util.Arrays;
import java.util.List;

/**
 * A zip is refused as a whole; nothing of it was used.
 */
public class RefusedDropException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<String> arguments;

	RefusedDropException(String code, Object... arguments) {
		super(code + Arrays.toString(arguments));
		this.code = code;
		this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
	}

	/**
	 * Nothing was handed in.
	 * @return the refusal
	 */
	public static RefusedDropException noFile() {
		return new RefusedDropException("noFile");
	}

	/**
	 * Two files of one name were handed in.
	 * @param path the name
	 * @return the refusal
	 */
	public static RefusedDropException twice(String path) {
		return new RefusedDropException("twice", EntryName.shown(path));
	}

	/**
	 * Why, as the last part of the message's key.
	 * @return such as {@code traversal}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What the message names.
	 * @return its arguments
	 */
	public List<String> arguments() {
		return this.arguments;
	}

}
