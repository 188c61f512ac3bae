package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.store.DeletedTopologies;
import dev.o2cluster.topology.store.DeletedTopology;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.TopologyNames;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The topologies deleted lately: put back by whoever may delete, removed for good before
 * their time by admins.
 */
@Controller
@RequestMapping("/topologies/deleted")
class DeletedTopologiesPage {

	private static final String HERE = "redirect:/topologies/deleted";

	private final DeletedTopologies deleted;

	private final TopologyNames names;

	private final Map<String, String> versions;

	DeletedTopologiesPage(DeletedTopologies deleted, TopologyNames names, ReleaseCatalog releases) {
		this.versions = releases.versions();
		this.deleted = deleted;
		this.names = names;
	}

	@GetMapping
	String list(Model model) {
		List<DeletedTopology> lines = this.deleted.list();
		Map<Long, String> names = new HashMap<>();
		lines.stream()
			.filter(DeletedTopology::nameTaken)
			.forEach((line) -> names.put(line.id(), this.names.free(line.name())));
		model.addAttribute("lines", lines);
		model.addAttribute("names", names);
		model.addAttribute("versions", this.versions);
		model.addAttribute("days", DeletedTopologies.KEPT.toDays());
		return "topologies/deleted";
	}

	@PostMapping("/{id}/restore")
	String restore(@PathVariable long id, @RequestParam Optional<String> name, Principal user,
			RedirectAttributes redirect) {
		try {
			StoredTopology stored = this.deleted.restore(id, name.map(String::strip), user.getName());
			tell(redirect, "notice", "deleted.restored", stored.topology().name());
			return "redirect:/topologies/" + stored.id() + "/hosts";
		}
		catch (NameTakenException ex) {
			tell(redirect, "refusal", "deleted.nameTaken", ex.name());
		}
		catch (InvalidTopologyException ex) {
			tell(redirect, "refusal", "deleted.badName", name.orElse(""));
		}
		return HERE;
	}

	@PostMapping("/{id}/purge")
	String purge(@PathVariable long id, Principal user, RedirectAttributes redirect) {
		tell(redirect, "notice", "deleted.purged", this.deleted.purge(id, user.getName()));
		return HERE;
	}

	private static void tell(RedirectAttributes redirect, String attribute, String key, String name) {
		redirect.addFlashAttribute(attribute, key);
		redirect.addFlashAttribute(attribute + "Arguments", List.of(name));
	}

}
