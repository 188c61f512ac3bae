package dev.o2cluster.belief;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Which modules run on which node, where lists leave some out.
 */
final class ModuleSpread {

	private final Release release;

	private final List<NodeFile> nodes;

	private final Modules modules;

	ModuleSpread(Release release, List<NodeFile> nodes) {
		this.release = release;
		this.nodes = nodes.stream().filter((node) -> node.runs(ServerRole.APPLICATION)).toList();
		this.modules = new Modules(release);
	}

	void judge(Consumer<Statement> found) {
		BitSet somewhere = new BitSet();
		for (NodeFile node : this.nodes) {
			List<String> includes = node.moduleList("includes");
			List<String> excludes = node.moduleList("excludes");
			BitSet hosted = this.modules.on(includes, excludes);
			somewhere.or(hosted);
			if (hosted.isEmpty()) {
				found.accept(Rule.MODULES_NONE.of(this.release, node.name(), lists(includes, excludes)));
			}
			else if (!includes.isEmpty() || !excludes.isEmpty()) {
				found.accept(Rule.MODULES.of(this.release, node.name(), hosted.cardinality(),
						this.modules.all().cardinality(), lists(includes, excludes)));
			}
		}
		BitSet nowhere = this.modules.all();
		nowhere.andNot(somewhere);
		if (!this.nodes.isEmpty() && !somewhere.isEmpty() && !nowhere.isEmpty()) {
			found.accept(Rule.MODULES_NOWHERE.of(this.release, Names.of(this.modules.names(nowhere))));
		}
	}

	private static String lists(List<String> includes, List<String> excludes) {
		String text = includes.isEmpty() ? "" : "includes " + Names.of(includes);
		return excludes.isEmpty() ? text : (text + " excludes " + Names.of(excludes)).strip();
	}

}
