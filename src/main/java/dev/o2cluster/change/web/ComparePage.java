package dev.o2cluster.change.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.web.NotFoundException;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A file beside what it is compared with: the sample, an earlier revision, or the same
 * file of another host.
 */
@Controller
class ComparePage {

	/** How many revisions back are offered. */
	private static final int OFFERED = 50;

	private static final String NODE_FILE = "o2server/config/node_%s.json";

	private final Designs designs;

	private final Revisions history;

	ComparePage(Designs designs, Revisions history) {
		this.designs = designs;
		this.history = history;
	}

	@GetMapping("/topologies/{id}/compare")
	String compare(@PathVariable long id, @RequestParam(defaultValue = "") String host,
			@RequestParam(defaultValue = "") String file, @RequestParam(defaultValue = "sample") String against,
			@RequestParam(defaultValue = "unified") String view, Model model) {
		Design design = this.designs.get(id);
		Host shown = host.isEmpty() ? design.topology().hosts().get(0) : host(design, host);
		HostBundle bundle = design.cluster().of(shown);
		String path = file.isEmpty() ? NODE_FILE.formatted(shown.address()) : file;
		String text = bundle.file(path)
			.map(BundleFile::preview)
			.orElseThrow(() -> new NotFoundException("api.noFile", path, shown.address()));
		Optional<String> other = other(design, shown, path, against);
		model.addAttribute("design", design);
		model.addAttribute("bundle", bundle);
		model.addAttribute("filePath", path);
		model.addAttribute("against", against);
		model.addAttribute("view", view.equals("split") ? "split" : "unified");
		model.addAttribute("revisions", revisions(design));
		other.ifPresent((before) -> model.addAttribute("diff", TextDiff.between(before, text)));
		return "topologies/compare";
	}

	/** The text to compare with; empty where there is no such file on the other side. */
	private Optional<String> other(Design design, Host shown, String path, String against) {
		if (against.startsWith("revision-")) {
			return revision(design, against.substring("revision-".length()))
				.flatMap((cluster) -> file(cluster, shown.address().value(), path));
		}
		if (against.startsWith("host-")) {
			String address = against.substring("host-".length());
			return file(design.cluster(), address, path.equals(NODE_FILE.formatted(shown.address()))
					? NODE_FILE.formatted(host(design, address).address()) : path);
		}
		boolean nodeFile = design.topology()
			.hosts()
			.stream()
			.anyMatch((one) -> path.equals(NODE_FILE.formatted(one.address())));
		return nodeFile ? Optional.of(design.cluster().nodeConfigs().sampleText()) : Optional.empty();
	}

	private Optional<ClusterBundle> revision(Design design, String number) {
		if (!number.matches("[0-9]{1,9}")) {
			return Optional.empty();
		}
		return Optional
			.of(this.designs.cluster(design.id(), this.history.topology(design.id(), Integer.parseInt(number))));
	}

	private static Optional<String> file(ClusterBundle cluster, String address, String path) {
		return cluster.topology().host(address).flatMap((host) -> cluster.of(host).file(path)).map(BundleFile::preview);
	}

	private static Host host(Design design, String address) {
		return design.topology()
			.host(address)
			.orElseThrow(() -> new NotFoundException("api.noHost", address, design.topology().name()));
	}

	private static List<Integer> revisions(Design design) {
		int current = design.stored().revision();
		return IntStream.iterate(current - 1, (number) -> number > 0, (number) -> number - 1)
			.limit(OFFERED)
			.boxed()
			.toList();
	}

}
