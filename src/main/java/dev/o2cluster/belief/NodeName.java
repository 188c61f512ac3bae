package dev.o2cluster.belief;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * The name a host gives itself in {@code local/node.cfg}: the whole file, blanks around
 * it cut.
 *
 * @param value the name
 * @param readable whether it can match the name of a node file at all
 */
record NodeName(String value, boolean readable) {

	private static final String DEFAULT = "127.0.0.1";

	static NodeName of(Optional<byte[]> nodeCfg, Release release, Consumer<Statement> found) {
		String text = nodeCfg.map((bytes) -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
		String name = text.trim();
		if (name.isEmpty()) {
			found.accept(Rule.NAME_DEFAULT.of(release, DEFAULT));
			return new NodeName(DEFAULT, true);
		}
		if (name.indexOf('\uFEFF') >= 0) {
			found.accept(Rule.NAME_MARK.of(release));
			return new NodeName(name.replace("\uFEFF", "").trim(), false);
		}
		if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
			found.accept(Rule.NAME_LINES.of(release, name.lines().count()));
			return new NodeName(name.lines().findFirst().orElse("").strip(), false);
		}
		found.accept(Rule.NAME.of(release, name));
		return new NodeName(name, true);
	}

}
