package dev.o2cluster.nodeconfig;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.o2cluster.release.Behaviour.ModulePattern;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * The application modules O2OA comes with, and which of them a node hosts.
 */
public final class Modules {

	/** Package of the classes that stand for modules. */
	public static final String PACKAGE = "com.x.base.core.project.";

	private final List<String> official;

	private final boolean simpleNames;

	private final Map<String, BitSet> byPattern = new ConcurrentHashMap<>();

	/**
	 * The modules of a release line.
	 * @param release the line
	 */
	public Modules(Release release) {
		this.official = release.modules();
		this.simpleNames = release.behaviour().modulePattern() == ModulePattern.SIMPLE_NAME;
	}

	/**
	 * Every official module.
	 * @return places in the line's list of modules
	 */
	public BitSet all() {
		BitSet all = new BitSet();
		all.set(0, this.official.size());
		return all;
	}

	/**
	 * The official modules a node's lists leave on it.
	 * @param node a node file
	 * @return places in the line's list of modules
	 */
	public BitSet on(NodeConfig node) {
		return on(node.texts(ServerRole.APPLICATION, "includes"), node.texts(ServerRole.APPLICATION, "excludes"));
	}

	/**
	 * The official modules two lists leave on a node.
	 * @param includes patterns of which one has to match; none lets all pass
	 * @param excludes patterns of which none may match
	 * @return places in the line's list of modules
	 */
	public BitSet on(List<String> includes, List<String> excludes) {
		BitSet hosted = includes.isEmpty() ? all() : new BitSet();
		includes.forEach((pattern) -> hosted.or(matching(pattern)));
		excludes.forEach((pattern) -> hosted.andNot(matching(pattern)));
		return hosted;
	}

	/**
	 * The official modules a pattern of a list matches.
	 * @param pattern an entry of {@code includes} or {@code excludes}
	 * @return places in the line's list of modules
	 */
	public BitSet matching(String pattern) {
		return this.byPattern.computeIfAbsent(pattern, (wanted) -> {
			BitSet matching = new BitSet();
			for (int i = 0; i < this.official.size(); i++) {
				boolean simple = this.simpleNames && Glob.matches(wanted, this.official.get(i));
				matching.set(i, simple || Glob.matches(wanted, PACKAGE + this.official.get(i)));
			}
			return matching;
		});
	}

	/**
	 * Whether a pattern names modules by their own name, which O2OA would not match.
	 * @param pattern an entry of {@code includes} or {@code excludes}
	 * @return whether the bare names alone would match
	 */
	public boolean bare(String pattern) {
		return matching(pattern).isEmpty() && this.official.stream().anyMatch((name) -> Glob.matches(pattern, name));
	}

	/**
	 * Whether a pattern can match nothing at all: no official module, nor a custom one,
	 * which is found by the start of its file name.
	 * @param pattern an entry of {@code includes} or {@code excludes}
	 * @return whether it does nothing
	 */
	public boolean idle(String pattern) {
		return matching(pattern).isEmpty() && !bare(pattern)
				&& (pattern.startsWith("*") || pattern.startsWith(PACKAGE));
	}

	/**
	 * The names of some modules.
	 * @param modules places in the line's list of modules
	 * @return their names, in the list's order
	 */
	public List<String> names(BitSet modules) {
		return modules.stream().mapToObj(this.official::get).toList();
	}

}
