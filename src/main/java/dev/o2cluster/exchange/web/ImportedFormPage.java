package dev.o2cluster.exchange.web;

import java.security.Principal;
import java.util.Optional;

import dev.o2cluster.design.Design;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ImportedFiles;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the preview says of a node file that comes out as it was imported, and the button
 * that gives that up.
 */
@Controller("importedForm")
class ImportedFormPage {

	private final MergingSaves saves;

	ImportedFormPage(MergingSaves saves) {
		this.saves = saves;
	}

	/**
	 * The file that a previewed file is a copy of.
	 * @param design the design
	 * @param path the previewed file's path in the bundle
	 * @return the imported file, byte for byte what is shown; {@code null} where the
	 * console writes the file itself
	 */
	public @Nullable Sample of(Design design, String path) {
		return design.cluster()
			.nodeConfigs()
			.all()
			.stream()
			.filter((node) -> path.endsWith("/" + node.fileName()))
			.map(NodeConfig::imported)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	@PostMapping("/topologies/{id}/own-form")
	String forget(@PathVariable long id, @RequestParam String tag, @RequestParam String file, Principal user,
			RedirectAttributes redirect) {
		Topology topology = this.saves.base(id, tag);
		Host host = topology.hosts()
			.stream()
			.filter((one) -> file.endsWith("/node_" + one.address() + ".json"))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("api.noFile", file, ""));
		boolean merged = this.saves.save(id, tag, topology.withHost(host.withImported(ImportedFiles.NONE)),
				SecretValues.NONE, user.getName());
		redirect.addFlashAttribute("notice", merged ? "notice.merged" : "notice.saved");
		redirect.addAttribute("host", host.address().value());
		return "redirect:/topologies/{id}/review";
	}

}
