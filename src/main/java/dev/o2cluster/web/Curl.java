package dev.o2cluster.web;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the REST call that does what a button of a page does, to be typed into a
 * terminal; curl asks for the password by itself.
 */
@Component("curl")
public class Curl {

	private static final String JSON = "Content-Type: application/json";

	/** From a variable, so that no history of commands keeps it. */
	private static final String PASSPHRASE = "\"Secrets-Passphrase: $PASSPHRASE\"";

	/** Shows what the address answers. */
	public String get(Object... path) {
		return command(List.of(), path);
	}

	/** Stores what the address answers under the name it gives. */
	public String download(Object... path) {
		return command(List.of("-OJ"), path);
	}

	/** Posts nothing but the call itself. */
	public String act(Object... path) {
		return command(List.of("-X", "POST"), path);
	}

	/** Posts nothing but the call itself, for the state that the page shows. */
	public String actOn(String tag, Object... path) {
		return command(List.of("-X", "POST", "-H", quoted("If-Match: \"" + tag + "\"")), path);
	}

	/** Sends JSON. */
	public String send(String method, String json, Object... path) {
		return command(List.of("-X", method, "-H", quoted(JSON), "-d", quoted(json)), path);
	}

	/** Sends JSON, for the state that the page shows. */
	public String sendFor(String tag, String method, String json, Object... path) {
		return command(List.of("-X", method, "-H", quoted("If-Match: \"" + tag + "\""), "-H", quoted(JSON), "-d",
				quoted(json)), path);
	}

	/** Sends a text, such as a design in one line. */
	public String text(String text, Object... path) {
		return command(List.of("-H", quoted("Content-Type: text/plain"), "-d", quoted(text)), path);
	}

	/** Sends a file, such as a zip of what hosts hold. */
	public String upload(String type, String file, Object... path) {
		return command(List.of("-H", quoted("Content-Type: " + type), "--data-binary", "@" + file), path);
	}

	/** Puts a file, for the state that the page shows. */
	public String put(String tag, String file, Object... path) {
		return command(List.of("-X", "PUT", "-H", quoted("If-Match: \"" + tag + "\""), "-H",
				quoted("Content-Type: application/octet-stream"), "--data-binary", "@" + file), path);
	}

	/** Posts a passphrase and stores the answer under the name it gives. */
	public String sealed(Object... path) {
		return command(List.of("-OJ", "-X", "POST", "-H", PASSPHRASE), path);
	}

	/** Sends an export with the passphrase of its secrets. */
	public String open(String file, Object... path) {
		return command(List.of("-H", quoted(JSON), "-H", PASSPHRASE, "--data-binary", "@" + file), path);
	}

	/** Reads the design into a file, and stores what was made of it: two calls. */
	public String edit(long id, String tag) {
		return command(List.of("-o", "topology.json"), "topologies", id) + "\n" + command(List.of("-X", "PUT", "-H",
				quoted("If-Match: \"" + tag + "\""), "-H", quoted(JSON), "-d", "@topology.json"), "topologies", id);
	}

	/** Deletes what stands at the address, in the state that the page shows. */
	public String delete(String tag, Object... path) {
		return command(List.of("-X", "DELETE", "-H", quoted("If-Match: \"" + tag + "\"")), path);
	}

	/** Deletes what stands at the address. */
	public String remove(Object... path) {
		return command(List.of("-X", "DELETE"), path);
	}

	/**
	 * An address with a query, such as {@code draft=true}; nothing where there is none.
	 */
	public String with(String command, String query) {
		String end = command.substring(command.length() - 1);
		return query.isEmpty() ? command : command.substring(0, command.length() - 1) + "?" + query + end;
	}

	private static String command(List<String> options, Object... path) {
		UriComponentsBuilder address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/api");
		for (Object part : path) {
			for (String segment : String.valueOf(part).split("/")) {
				address.pathSegment(segment);
			}
		}
		String more = options.isEmpty() ? "" : String.join(" ", options) + " ";
		return "curl -u " + user() + " " + more + quoted(address.encode().toUriString());
	}

	private static String user() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map(Authentication::getName)
			.filter((name) -> name.matches("[\\w.@-]+"))
			.orElse("USER");
	}

	/** One word for a POSIX shell. */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
