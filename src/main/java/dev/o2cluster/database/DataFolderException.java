package dev.o2cluster.database;

import java.nio.file.Path;

/**
 * The data folder cannot be used, so the console does not start.
 */
class DataFolderException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String path;

	DataFolderException(String code, Path path) {
		super(code + " " + path);
		this.code = code;
		this.path = path.toAbsolutePath().normalize().toString();
	}

	/**
	 * What is wrong.
	 * @return the last part of its messages' keys
	 */
	String code() {
		return this.code;
	}

	/**
	 * What it is wrong with.
	 * @return the folder or file, from the root on
	 */
	String path() {
		return this.path;
	}

}
