package dev.o2cluster.verify;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.o2cluster.content.Content;
import dev.o2cluster.content.ContentWriter;
import dev.o2cluster.content.Stretch;

/**
 * Writes the scripts of a cluster's hosts for one shell. What several hosts check is
 * printed once.
 */
final class ScriptWriter {

	private final ScriptTemplate template;

	private final Function<VerifyCheck, String> line;

	private final Map<NeighbourGroup, Stretch> printed = new ConcurrentHashMap<>();

	/**
	 * Creates a writer.
	 * @param template what all scripts for the shell have in common
	 * @param line how the shell is told to make a check
	 */
	ScriptWriter(ScriptTemplate template, Function<VerifyCheck, String> line) {
		this.template = template;
		this.line = line;
	}

	Content write(Verification verification) {
		ContentWriter script = new ContentWriter().append(this.template.start()).append(lines(verification.own()));
		for (NeighbourGroup group : verification.groups()) {
			if (group.whole()) {
				script.append(this.printed.computeIfAbsent(group, (all) -> Stretch.common(lines(all.neighbours()))));
			}
			else {
				script.append(lines(group.neighbours()));
			}
		}
		return script.append(this.template.end()).content();
	}

	private String lines(Collection<? extends VerifyCheck> checks) {
		return checks.stream().map((check) -> this.line.apply(check) + "\n").collect(Collectors.joining());
	}

}
