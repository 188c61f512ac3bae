package dev.o2cluster.topology.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.store.DeletedTopologies;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.release.ReleaseCatalog;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of topologies, and what is done to a whole one: clone, export, delete.
 */
@Controller
class TopologyListPage {

	private final Topologies topologies;

	private final Revisions revisions;

	private final Designs designs;

	private final DeletedTopologies deleted;

	private final Map<String, String> versions;

	TopologyListPage(Topologies topologies, Revisions revisions, Designs designs, DeletedTopologies deleted,
			ReleaseCatalog releases) {
		this.versions = releases.versions();
		this.topologies = topologies;
		this.revisions = revisions;
		this.designs = designs;
		this.deleted = deleted;
	}

	@GetMapping("/topologies")
	String list(Model model) {
		model.addAttribute("deleted", this.deleted.count());
		model.addAttribute("topologies", this.topologies.list());
		model.addAttribute("versions", this.versions);
		return "topologies/list";
	}

	@GetMapping("/topologies/{id}")
	String open() {
		return "redirect:/topologies/{id}/hosts";
	}

	@PostMapping("/topologies/{id}/clone")
	String copy(@PathVariable long id, Principal user, RedirectAttributes redirect) {
		StoredTopology original = this.topologies.get(id);
		StoredTopology copy = this.topologies.createUnderFreeName(original.topology().withDataInUse(Optional.empty()),
				this.designs.of(original).cluster().secrets(), user.getName());
		redirect.addFlashAttribute("notice", "notice.cloned");
		redirect.addFlashAttribute("noticeArguments", List.of(original.topology().name(), copy.topology().name()));
		return "redirect:/topologies/" + copy.id() + "/hosts";
	}

	@PostMapping("/topologies/{id}/delete")
	String delete(@PathVariable long id, Principal user, RedirectAttributes redirect) {
		String name = this.topologies.get(id).topology().name();
		this.topologies.delete(id, Optional.empty(), user.getName());
		redirect.addFlashAttribute("notice", "deleted.done");
		redirect.addFlashAttribute("noticeArguments", List.of(name));
		redirect.addFlashAttribute("deletedNow", id);
		return "redirect:/topologies";
	}

	@GetMapping("/topologies/{id}/export")
	ResponseEntity<byte[]> export(@PathVariable long id) {
		StoredTopology stored = this.revisions.handOut(() -> this.topologies.get(id));
		ContentDisposition download = ContentDisposition.attachment()
			.filename(stored.topology().name() + ".json", StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(TopologyDocument.text(stored.topology()).getBytes(StandardCharsets.UTF_8));
	}

}
