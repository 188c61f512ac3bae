package dev.o2cluster.history.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.design.Designs;
import dev.o2cluster.history.Comparison;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.Revision;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.TopologyHistory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was saved when and by whom; compares, restores and names revisions.
 */
@Controller
@RequestMapping("/topologies/{id}/history")
class HistoryPages {

	private static final String BACK = "redirect:/topologies/{id}/history";

	private static final int MOST_FILES = 20;

	private final TopologyHistory history;

	private final Revisions revisions;

	private final Designs designs;

	HistoryPages(TopologyHistory history, Revisions revisions, Designs designs) {
		this.history = history;
		this.revisions = revisions;
		this.designs = designs;
	}

	@GetMapping
	String list(@PathVariable long id, Model model) {
		model.addAttribute("design", this.designs.get(id));
		model.addAttribute("revisions", this.revisions.list(id));
		return "history/list";
	}

	@GetMapping("/compare")
	String compare(@PathVariable long id, @RequestParam int from, @RequestParam int to, Locale locale, Model model) {
		model.addAttribute("design", this.designs.get(id));
		Revision before = this.revisions.get(id, Math.min(from, to));
		Revision after = this.revisions.get(id, Math.max(from, to));
		Comparison comparison = Comparison.of(this.designs.cluster(id, this.revisions.topology(id, before.number())),
				this.designs.cluster(id, this.revisions.topology(id, after.number())), locale);
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("comparison", comparison);
		model.addAttribute("files", comparison.files().stream().limit(MOST_FILES).toList());
		model.addAttribute("more", comparison.files().stream().skip(MOST_FILES).toList());
		return "history/compare";
	}

	@PostMapping("/{number}/restore")
	String restore(@PathVariable long id, @PathVariable int number, @RequestParam String tag, Principal user,
			RedirectAttributes redirect) {
		try {
			StoredTopology stored = this.history.restore(id, number, Optional.of(tag), user.getName());
			flash(redirect, "notice", "history.restored", number, stored.revision());
		}
		catch (StaleTopologyException ex) {
			flash(redirect, "refusal", "history.stale", ex.current().updatedBy(), ex.current().revision());
		}
		catch (NameTakenException ex) {
			flash(redirect, "refusal", "input.nameTaken", ex.name());
		}
		return BACK;
	}

	@PostMapping("/{number}/name")
	String name(@PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "") String note,
			Principal user, RedirectAttributes redirect) {
		try {
			this.history.name(id, number, RevisionNote.of(note), user.getName());
			flash(redirect, "notice", "notice.saved");
		}
		catch (InvalidTopologyException ex) {
			flash(redirect, "refusal", "input.revisionNote", Revision.MAX_NOTE_LENGTH);
		}
		return BACK;
	}

	private static void flash(RedirectAttributes redirect, String attribute, String key, Object... arguments) {
		redirect.addFlashAttribute(attribute, key);
		redirect.addFlashAttribute(attribute + "Arguments", List.of(arguments).stream().map(String::valueOf).toList());
	}

}
