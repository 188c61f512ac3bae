package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.text.Readable;

/**
 * A file for {@code o2server/config/} that every host of a cluster gets, byte for byte.
 * An open file's bytes stand in the design itself, a secret one's stand elsewhere.
 *
 * @param name its name, without a path
 * @param form how the document writes the content
 * @param value the content in that form
 */
public record ClusterFile(String name, Form form, String value) {

	/** Largest file taken, in bytes. */
	public static final int MAX_BYTES = 512 * 1024;

	/** The member of a document that holds the files. */
	static final String PATH = "clusterFiles";

	/** How a document writes the content of a file; also the member's name. */
	public enum Form {

		/** As it is: the bytes are UTF-8 without control characters. */
		TEXT,

		/** In Base64, for everything else. */
		BASE64,

		/** As the reference of a secret. */
		SECRET;

		/**
		 * The member's name.
		 * @return the name in lower case
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Creates a file.
	 * @throws InvalidTopologyException if the name or the size is refused
	 */
	public ClusterFile {
		ClusterFileName.problemOf(name).ifPresent((code) -> {
			throw refused(name, code);
		});
		if (form != Form.SECRET && size(form, value) > MAX_BYTES) {
			throw refused(name, "clusterFile.tooLarge");
		}
	}

	/**
	 * Makes an open file.
	 * @param name its name
	 * @param bytes its content
	 * @return the file
	 * @throws InvalidTopologyException if the name or the size is refused
	 */
	public static ClusterFile open(String name, byte[] bytes) {
		return Readable.test(bytes) ? new ClusterFile(name, Form.TEXT, new String(bytes, StandardCharsets.UTF_8))
				: new ClusterFile(name, Form.BASE64, Base64.getEncoder().encodeToString(bytes));
	}

	/**
	 * Makes a secret file.
	 * @param name its name
	 * @param ref where its content is kept
	 * @return the file
	 * @throws InvalidTopologyException if the name is refused
	 */
	public static ClusterFile secret(String name, SecretRef ref) {
		return new ClusterFile(name, Form.SECRET, ref.id());
	}

	/**
	 * Where a secret file's content is kept.
	 * @return the reference; empty for an open file
	 */
	public Optional<SecretRef> secret() {
		return (this.form == Form.SECRET) ? Optional.of(new SecretRef(this.value)) : Optional.empty();
	}

	/**
	 * The content.
	 * @param secrets the values of secret files
	 * @return the bytes; empty for a secret file whose value is not known
	 */
	public Optional<byte[]> bytes(SecretValues secrets) {
		return switch (this.form) {
			case TEXT -> Optional.of(this.value.getBytes(StandardCharsets.UTF_8));
			case BASE64 -> Optional.of(Base64.getDecoder().decode(this.value));
			case SECRET -> secrets.find(new SecretRef(this.value)).map(SecretValue::bytes);
		};
	}

	/** How many bytes of the design it takes. */
	long openSize() {
		return (this.form == Form.SECRET) ? 0 : size(this.form, this.value);
	}

	private static long size(Form form, String value) {
		return (form == Form.TEXT) ? value.getBytes(StandardCharsets.UTF_8).length
				: Base64.getDecoder().decode(value).length;
	}

	private static InvalidTopologyException refused(String name, String code) {
		String shown = SettingsFit.shortened(name);
		return new InvalidTopologyException(List.of(DocumentProblem.of(PATH + "[" + shown + "]", code, shown, MAX_BYTES,
				ClusterFileName.spelling(name).orElse(""))));
	}

	/** Says nothing of the content, for logs. */
	@Override
	public String toString() {
		return this.name + " (" + this.form.key() + ")";
	}

}
