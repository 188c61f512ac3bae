package dev.o2cluster.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServiceUnits;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of {@link ServiceFiles} and {@link SystemdUnit}.
 */
class ServiceFilesTests {

	private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

	@TempDir
	private Path folder;

	@Test
	void unitRunsTheScriptsInTheForegroundAndWaitsForTheDatabase() {
		assertThat(unit("6", 1, ServiceUnits.USUAL)).contains("""
				[Service]
				Type=simple
				User=root
				WorkingDirectory=/opt/o2server
				Environment=LANG=C.UTF-8
				ExecStartPre=/bin/bash -c 'until (exec 3<>/dev/tcp/192.168.0.1/20050) 2>/dev/null; do sleep 5; done'
				ExecStart=/bin/sh /opt/o2server/start_linux.sh
				ExecStop=/bin/sh /opt/o2server/stop_linux.sh
				TimeoutStartSec=infinity
				TimeoutStopSec=180
				SuccessExitStatus=143
				Restart=on-failure
				RestartSec=30
				""");
	}

	@Test
	void unitOfTheDatabaseHostWaitsForNobody() {
		assertThat(unit("6", 0, ServiceUnits.USUAL)).doesNotContain("ExecStartPre", "AmbientCapabilities");
	}

	@Test
	void unitOfAUserWhoIsNotRootMayOpenPort80() {
		assertThat(unit("6", 0, new ServiceUnits("o2oa", "/srv/o2server"))).contains("User=o2oa\n",
				"WorkingDirectory=/srv/o2server\n", "AmbientCapabilities=CAP_NET_BIND_SERVICE\n");
		assertThat(unit("6", 1, new ServiceUnits("o2oa", "/srv/o2server"))).doesNotContain("AmbientCapabilities");
	}

	@Test
	void unitWaitsForADatabaseOutside() {
		NodeConfigs cluster = NodeConfigs.of(Outside.seedPair("6"));
		assertThat(SystemdUnit.text(cluster, cluster.topology().primary(), ServiceUnits.USUAL))
			.contains("/dev/tcp/10.0.0.9/5432)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void systemdFindsNothingWrongWithTheUnit(int host) throws IOException, InterruptedException {
		assumeThat(ANALYZE).as("systemd-analyze is there").isExecutable();
		Path unit = this.folder.resolve(SystemdUnit.NAME);
		Files.writeString(unit, unit("6", host, ServiceUnits.USUAL));
		Process process = new ProcessBuilder(ANALYZE.toString(), "verify", unit.toString()).redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(said.lines().filter((line) -> line.contains(SystemdUnit.NAME))).isEmpty();
		assertThat(process.exitValue()).as(said).isZero();
	}

	@ParameterizedTest
	@EnumSource(HostOs.class)
	void everySystemGetsItsSteps(HostOs os) {
		Topology pair = SeedPair.of("6");
		NodeConfigs cluster = NodeConfigs
			.of(pair.withHosts(pair.hosts().stream().map((host) -> host.withOs(os)).toList()));
		List<String> names = ServiceFiles.of(cluster, cluster.topology().primary(), ServiceUnits.USUAL)
			.stream()
			.map(ServiceFiles.ServiceFile::name)
			.toList();
		assertThat(names).contains("README.md", "README.zh.md");
		assertThat(names.contains(SystemdUnit.NAME)).isEqualTo(SystemdUnit.fits(os));
	}

	@Test
	void bundlesHoldTheFilesOnlyWhenTheyAreWanted() {
		Topology pair = SeedPair.of("6");
		Topology wanted = pair.withSurroundings(pair.surroundings().withServiceUnits(Optional.of(ServiceUnits.USUAL)));
		assertThat(paths(pair)).noneMatch((path) -> path.contains("/service/"));
		assertThat(paths(wanted)).contains("o2server/service/o2oa.service", "o2server/service/README.md",
				"o2server/service/README.zh.md");
	}

	private static List<String> paths(Topology topology) {
		Host host = topology.primary();
		return ClusterBundle.of(topology).of(host).files().stream().map(BundleFile::path).toList();
	}

	private static String unit(String release, int host, ServiceUnits wish) {
		NodeConfigs cluster = NodeConfigs.of(SeedPair.of(release));
		return SystemdUnit.text(cluster, cluster.topology().hosts().get(host), wish);
	}

}
