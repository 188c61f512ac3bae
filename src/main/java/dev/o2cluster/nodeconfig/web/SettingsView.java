package dev.o2cluster.nodeconfig.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.o2cluster.release.Meanings;
import dev.o2cluster.release.Release;

import org.springframework.util.MultiValueMap;

/**
 * All values of a release line for one scope, by section.
 *
 * @param sections the values of each section, in the order of the release line
 * @param modules plain names of the release line's modules
 */
record SettingsView(Map<String, List<FieldView>> sections, Map<String, String> modules) {

	/**
	 * Shows a scope.
	 * @param typed what was typed; empty to show what is stored
	 */
	static SettingsView of(SettingsScope scope, MultiValueMap<String, String> typed, Meanings meanings, Locale locale) {
		Release release = scope.topology().release();
		Map<String, List<FieldView>> sections = new LinkedHashMap<>();
		release.sections().keySet().forEach((section) -> {
			List<FieldView> views = new ArrayList<>();
			for (Leaf leaf : Leaf.of(release, section)) {
				FieldInput input = typed.containsKey(leaf.id()) ? FieldInput.typed(leaf, typed, release)
						: FieldInput.of(leaf, scope.effective(leaf), release);
				views.add(FieldView.of(leaf, scope, input, meanings, locale));
			}
			sections.put(section, views);
		});
		Map<String, String> modules = new LinkedHashMap<>();
		release.modules()
			.forEach((module) -> modules.put(module,
					meanings.ofModule(module).map((words) -> words.in(locale)).orElse(module)));
		return new SettingsView(sections, modules);
	}

	/** What the time plans say, by the ids of their inputs. */
	public Map<String, String> plans(Locale locale) {
		Map<String, String> plans = new LinkedHashMap<>();
		this.sections.values()
			.stream()
			.flatMap(List::stream)
			.filter(FieldView::timed)
			.forEach((view) -> plans.put(view.id(), view.schedule(locale)));
		plans.values().removeIf(String::isEmpty);
		return plans;
	}

	/** The ids of all inputs. */
	Stream<String> inputs() {
		return this.sections.values().stream().flatMap(List::stream).map(FieldView::id);
	}

	/** How many values of a section this scope has chosen. */
	public long chosen(String section) {
		return this.sections.getOrDefault(section, List.of()).stream().filter(FieldView::chosen).count();
	}

}
