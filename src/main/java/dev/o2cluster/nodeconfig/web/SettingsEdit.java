package dev.o2cluster.nodeconfig.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;

import org.springframework.util.MultiValueMap;

/**
 * Applies a settings form to a design. What was not touched stays as it is, what equals
 * the inherited value is no longer chosen, anything else is. Paths of its problems are
 * ids of the page's inputs.
 */
final class SettingsEdit {

	private final SettingsScope scope;

	private final Release release;

	private final MultiValueMap<String, String> typed;

	private final List<DocumentProblem> problems = new ArrayList<>();

	private Settings settings;

	SettingsEdit(SettingsScope scope, MultiValueMap<String, String> typed) {
		this.scope = scope;
		this.release = scope.topology().release();
		this.typed = typed;
		this.settings = scope.own();
	}

	/**
	 * Applies the form.
	 * @return the edited design
	 * @throws InvalidTopologyException if something typed is wrong, with every reason
	 */
	Topology apply() {
		Topology edited = tried();
		if (!this.problems.isEmpty()) {
			throw new InvalidTopologyException(this.problems);
		}
		return edited;
	}

	/**
	 * Applies as much of the form as can be taken.
	 * @return the edited design; what was typed wrong is as it was before
	 */
	Topology tried() {
		String reset = String.valueOf(this.typed.getFirst("reset"));
		this.release.sections().keySet().forEach((section) -> Leaf.of(this.release, section).forEach((leaf) -> {
			if (reset.equals(leaf.id())) {
				this.settings = leaf.remove(this.settings);
			}
			else if (this.typed.containsKey(leaf.id()) && !DesignOwned.contains(section, leaf.path())) {
				apply(leaf);
			}
		}));
		return this.scope.with(this.settings);
	}

	/** What was typed wrong; the paths are ids of the page's inputs. */
	List<DocumentProblem> problems() {
		return List.copyOf(this.problems);
	}

	private void apply(Leaf leaf) {
		FieldInput input = FieldInput.typed(leaf, this.typed, this.release);
		JsonNode inherited = this.scope.inherited(leaf);
		if (input.equals(FieldInput.of(leaf, this.scope.effective(leaf), this.release))) {
			return;
		}
		boolean emptied = input.isEmpty() && leaf.type().type().emptyMeansNothing();
		if (emptied || input.equals(FieldInput.of(leaf, inherited, this.release))) {
			this.settings = leaf.remove(this.settings);
			return;
		}
		try {
			choose(leaf, input.value(leaf.type()));
		}
		catch (JsonSyntaxException ex) {
			List<String> arguments = new ArrayList<>(List.of(String.valueOf(ex.line()), String.valueOf(ex.column())));
			arguments.addAll(ex.arguments());
			this.problems.add(new DocumentProblem(leaf.id(), "sample.syntax." + ex.code(), arguments));
		}
	}

	private void choose(Leaf leaf, JsonNode value) {
		List<DocumentProblem> found = leaf.type()
			.problemsOf(value)
			.stream()
			.map((reason) -> new DocumentProblem(leaf.id(), reason.code(), reason.arguments()))
			.toList();
		this.problems.addAll(found);
		if (found.isEmpty()) {
			this.settings = leaf.set(this.settings, leaf.type().normalise(value));
		}
	}

}
