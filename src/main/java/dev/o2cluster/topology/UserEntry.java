package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxy users come through.
 *
 * @param name the name or address users type
 * @param port the port users come to, 1 to 65535
 * @param tls certificate and key; empty for plain HTTP
 * @param redirect whether plain HTTP on port 80 is sent on to TLS
 * @param context the first part of every path from 7.2 on, such as {@code /o2oa};
 * {@code /} for none
 * @param centerPort the port for the center up to 7.1, 1 to 65535
 * @param applicationPort the port for applications up to 7.1, 1 to 65535
 * @param bodySize the largest upload, in MiB, 1 to {@value #MAX_BODY_SIZE}
 * @param timeout how long an answer may take, in seconds, {@value #MIN_TIMEOUT} to
 * {@value #MAX_TIMEOUT}
 * @param host the host of the cluster it runs on; empty for a machine of its own
 */
public record UserEntry(String name, int port, Optional<Certificate> tls, boolean redirect, String context,
		int centerPort, int applicationPort, int bodySize, int timeout, Optional<HostAddress> host) {

	/** Largest upload limit, in MiB. */
	public static final int MAX_BODY_SIZE = 102_400;

	/** Shortest time an answer gets, in seconds: O2OA's own proxy gives 300. */
	public static final int MIN_TIMEOUT = 300;

	/** Longest time an answer gets, in seconds. */
	public static final int MAX_TIMEOUT = 86_400;

	/** The members' usual values. */
	static final String USUAL_CONTEXT = "/";

	static final int USUAL_CENTER_PORT = 20030;

	static final int USUAL_APPLICATION_PORT = 20020;

	static final int USUAL_BODY_SIZE = 1024;

	/** The member of a document that holds it. */
	static final String PATH = "entry";

	private static final int HTTP_PORT = 80;

	private static final int HTTPS_PORT = 443;

	private static final int MAX_PORT = 65_535;

	private static final Pattern CONTEXT = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9._-]{0,63})?");

	/** Nothing that would end or open anything in nginx's configuration. */
	private static final Pattern FILE = Pattern.compile("(/|[A-Za-z]:/)[^\\s;{}\"'$#\\\\\\p{Cntrl}]{1,250}");

	/**
	 * The files that make TLS.
	 *
	 * @param certificate path of the certificate chain on the proxy's machine
	 * @param key path of its private key
	 */
	public record Certificate(String certificate, String key) {
	}

	/**
	 * Creates an entry.
	 * @throws InvalidTopologyException if a value is refused, with every reason
	 */
	public UserEntry {
		List<DocumentProblem> problems = new ArrayList<>();
		HostAddress.problemOf(name)
			.ifPresent((code) -> problems.add(DocumentProblem.of(PATH + ".name", code, SettingsFit.shortened(name))));
		range(problems, "port", port, 1, MAX_PORT);
		range(problems, "centerPort", centerPort, 1, MAX_PORT);
		range(problems, "applicationPort", applicationPort, 1, MAX_PORT);
		range(problems, "bodySize", bodySize, 1, MAX_BODY_SIZE);
		range(problems, "timeout", timeout, MIN_TIMEOUT, MAX_TIMEOUT);
		if (!CONTEXT.matcher(context).matches()) {
			problems.add(DocumentProblem.of(PATH + ".context", "entry.contextForm", SettingsFit.shortened(context)));
		}
		tls.ifPresent((files) -> {
			file(problems, "tls.certificate", files.certificate());
			file(problems, "tls.key", files.key());
		});
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
	}

	/**
	 * The usual entry.
	 * @param name the name or address users type
	 * @return plain HTTP on port 80
	 * @throws InvalidTopologyException if the name is refused
	 */
	public static UserEntry of(String name) {
		return new UserEntry(HostAddress.normalise(name), HTTP_PORT, Optional.empty(), true, USUAL_CONTEXT,
				USUAL_CENTER_PORT, USUAL_APPLICATION_PORT, USUAL_BODY_SIZE, MIN_TIMEOUT, Optional.empty());
	}

	/**
	 * The port users come to when nothing else is said.
	 * @param tls whether the entry speaks TLS
	 * @return 443 or 80
	 */
	public static int usualPort(boolean tls) {
		return tls ? HTTPS_PORT : HTTP_PORT;
	}

	/**
	 * Tells whether paths begin with a context.
	 * @return whether it is more than {@code /}
	 */
	public boolean hasContext() {
		return !this.context.equals(USUAL_CONTEXT);
	}

	/**
	 * Tells whether it also listens on port 80, to send users on.
	 * @return whether it does
	 */
	public boolean redirects() {
		return this.redirect && this.tls.isPresent() && this.port == HTTPS_PORT;
	}

	/**
	 * The address users type.
	 * @return such as {@code https://oa.example.com/o2oa}
	 */
	public String url() {
		String shown = (this.port == usualPort(this.tls.isPresent())) ? "" : ":" + this.port;
		return (this.tls.isPresent() ? "https://" : "http://") + this.name + shown + this.context;
	}

	private static void range(List<DocumentProblem> problems, String member, int value, int least, int most) {
		if (value < least || value > most) {
			problems.add(DocumentProblem.of(PATH + "." + member, "value.range", least, most));
		}
	}

	private static void file(List<DocumentProblem> problems, String member, String path) {
		if (!FILE.matcher(path).matches()) {
			problems.add(DocumentProblem.of(PATH + "." + member, "entry.path", SettingsFit.shortened(path)));
		}
	}

}
