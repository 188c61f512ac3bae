package dev.o2cluster.check;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.release.Behaviour.ModulePattern;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * The application modules O2OA comes with, and which of them a node hosts.
 */
final class Modules {

	static final String PACKAGE = "com.x.base.core.project.";

	private final List<String> official;

	private final boolean simpleNames;

	private final Map<String, BitSet> byPattern = new HashMap<>();

	Modules(Release release) {
		this.official = release.modules();
		this.simpleNames = release.behaviour().modulePattern() == ModulePattern.SIMPLE_NAME;
	}

	/** Every official module. */
	BitSet all() {
		BitSet all = new BitSet();
		all.set(0, this.official.size());
		return all;
	}

	/** The official modules a node's lists leave on it, by their place in the list. */
	BitSet on(Node node) {
		List<String> includes = node.texts(ServerRole.APPLICATION, "includes");
		BitSet hosted = includes.isEmpty() ? all() : new BitSet();
		includes.forEach((pattern) -> hosted.or(matching(pattern)));
		node.texts(ServerRole.APPLICATION, "excludes").forEach((pattern) -> hosted.andNot(matching(pattern)));
		return hosted;
	}

	/** The official modules a pattern of a list matches. */
	BitSet matching(String pattern) {
		return this.byPattern.computeIfAbsent(pattern, (wanted) -> {
			BitSet matching = new BitSet();
			for (int i = 0; i < this.official.size(); i++) {
				boolean simple = this.simpleNames && Glob.matches(wanted, this.official.get(i));
				matching.set(i, simple || Glob.matches(wanted, PACKAGE + this.official.get(i)));
			}
			return matching;
		});
	}

	/** Whether a pattern names modules by their own name, which O2OA would not match. */
	boolean bare(String pattern) {
		return matching(pattern).isEmpty() && this.official.stream().anyMatch((name) -> Glob.matches(pattern, name));
	}

	/**
	 * Whether a pattern can match nothing at all: no official module, nor a custom one,
	 * which is found by the start of its file name.
	 */
	boolean idle(String pattern) {
		return matching(pattern).isEmpty() && !bare(pattern)
				&& (pattern.startsWith("*") || pattern.startsWith(PACKAGE));
	}

	List<String> names(BitSet modules) {
		return modules.stream().mapToObj(this.official::get).toList();
	}

}
