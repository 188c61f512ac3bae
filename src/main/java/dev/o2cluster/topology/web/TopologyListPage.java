package dev.o2cluster.topology.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.NameTakenException;
import dev.o2cluster.topology.Revisions;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.topology.NameTakenException;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of topologies, and what is done to a whole one: clone, export, delete.
 */
@Controller
class TopologyListPage {

	/** Name of the session's attribute with the document it deleted last. */
	private static final String DELETED = "deleted";

	private static final String LIST = "redirect:/topologies";

	private final Topologies topologies;

	private final Revisions revisions;

	private final Designs designs;

	private final TopologyDocument documents;

	TopologyListPage(Topologies topologies, Revisions revisions, Designs designs, TopologyDocument documents) {
		this.topologies = topologies;
		this.revisions = revisions;
		this.designs = designs;
		this.documents = documents;
	}

	@GetMapping("/topologies")
	String list(Model model, HttpSession session) {
		if (session.getAttribute(DELETED) instanceof String document) {
			model.addAttribute("deleted", this.documents.read(document).name());
		}
		model.addAttribute("topologies", this.topologies.list());
		return "topologies/list";
	}

	@GetMapping("/topologies/{id}")
	String open() {
		return "redirect:/topologies/{id}/hosts";
	}

	@PostMapping("/topologies/{id}/clone")
	String copy(@PathVariable long id, Principal user, RedirectAttributes redirect) {
		StoredTopology original = this.topologies.get(id);
		StoredTopology copy = copy(original, user.getName());
		redirect.addFlashAttribute("notice", "notice.cloned");
		redirect.addFlashAttribute("noticeArguments", List.of(original.topology().name(), copy.topology().name()));
		return "redirect:/topologies/" + copy.id() + "/hosts";
	}

	/**
	 * Two copies at the same moment may choose the same name; one of them chooses again.
	 */
	private StoredTopology copy(StoredTopology original, String author) {
		while (true) {
			String name = this.topologies.freeName(original.topology().name());
			try {
				return this.topologies.create(original.topology().withName(name).withDataInUse(Optional.empty()),
						this.designs.of(original).cluster().secrets(), author);
			}
			catch (NameTakenException ex) {
				// somebody was faster
			}
		}
	}

	@GetMapping("/topologies/{id}/delete")
	String askToDelete(@PathVariable long id, Model model) {
		model.addAttribute("design", this.designs.get(id));
		return "topologies/delete";
	}

	@PostMapping("/topologies/{id}/delete")
	String delete(@PathVariable long id, @RequestParam String tag, Principal user, RedirectAttributes redirect,
			HttpSession session) {
		Topology topology = this.topologies.get(id).topology();
		try {
			this.topologies.delete(id, Optional.of(tag), user.getName());
		}
		catch (StaleTopologyException ex) {
			return "redirect:/topologies/{id}/delete";
		}
		session.setAttribute(DELETED, TopologyDocument.text(topology));
		redirect.addFlashAttribute("notice", "notice.deleted");
		redirect.addFlashAttribute("noticeArguments", List.of(topology.name()));
		return "redirect:/topologies";
	}

	/** Brings back what this session deleted last. */
	@PostMapping("/topologies/deleted/restore")
	String bringBack(Principal user, RedirectAttributes redirect, HttpSession session) {
		if (!(session.getAttribute(DELETED) instanceof String document)) {
			return LIST;
		}
		try {
			StoredTopology stored = this.topologies.create(this.documents.read(document), user.getName());
			session.removeAttribute(DELETED);
			redirect.addFlashAttribute("notice", "list.broughtBack");
			redirect.addFlashAttribute("noticeArguments", List.of(stored.topology().name()));
			return "redirect:/topologies/" + stored.id() + "/roles";
		}
		catch (NameTakenException ex) {
			redirect.addFlashAttribute("refused", ex.name());
			return LIST;
		}
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
