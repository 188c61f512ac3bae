package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.entry.NginxConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.service.ServiceFiles;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.UserEntry;
import dev.o2cluster.verify.Verifications;
import dev.o2cluster.verify.VerifyScripts;

/**
 * Puts the bundle of a host together: its address, what every host gets, and the files
 * that are written for this host alone.
 */
final class HostFiles {

	private final NodeConfigs nodeConfigs;

	private final Checklist checklist;

	private final Sheets sheets;

	private final Verifications verifications;

	private final VerifyScripts scripts = new VerifyScripts();

	HostFiles(ClusterBundle cluster, Sheets sheets) {
		this.nodeConfigs = cluster.nodeConfigs();
		this.checklist = new Checklist(cluster);
		this.sheets = sheets;
		this.verifications = new Verifications(cluster.nodeConfigs());
	}

	HostBundle bundle(Host host, FileGroup shared) {
		BundleFile address = BundleFile.of(Paths.NODE_CFG, host.imported().nodeCfg().orElse(host.address().value()));
		return new HostBundle(host.address(),
				List.of(FileGroup.own(List.of(address)), shared, FileGroup.own(written(host))));
	}

	private List<BundleFile> written(Host host) {
		Surroundings surroundings = this.nodeConfigs.topology().surroundings();
		List<BundleFile> files = new ArrayList<>(
				this.sheets.write(Paths.ROOT + "CHECKLIST", (text) -> this.checklist.write(host, text)));
		this.scripts.of(this.verifications.of(host))
			.forEach((script) -> files.add(BundleFile.of(Paths.ROOT + script.name(), script.content())));
		surroundings.serviceUnits()
			.ifPresent((wish) -> ServiceFiles.of(this.nodeConfigs, host, wish)
				.forEach((file) -> files.add(BundleFile.of(Paths.ROOT + "service/" + file.name(), file.text()))));
		surroundings.entry()
			.filter((entry) -> entry.host().equals(Optional.of(host.address())))
			.ifPresent((entry) -> files.add(entry(Paths.ROOT, entry, this.nodeConfigs)));
		return files;
	}

	/** The configuration of the users' entry, below a folder. */
	static BundleFile entry(String folder, UserEntry entry, NodeConfigs nodeConfigs) {
		return BundleFile.of(folder + "entry/" + NginxConfig.NAME, NginxConfig.text(entry, nodeConfigs));
	}

}
