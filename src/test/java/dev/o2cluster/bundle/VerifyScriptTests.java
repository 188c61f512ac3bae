package dev.o2cluster.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.verify.CodeOrigin;
import dev.o2cluster.verify.Verification;
import dev.o2cluster.verify.VerifyCheck;
import dev.o2cluster.verify.VerifyCheck.Outside.Kind;
import dev.o2cluster.verify.VerifyCode;
import dev.o2cluster.verify.VerifyCode.Phase;
import dev.o2cluster.verify.VerifyCode.Result;
import dev.o2cluster.verify.VerifyScripts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Runs verify.sh for real, on trees that are good, broken, or another machine's.
 */
class VerifyScriptTests {

	private static final Pattern CODE = Pattern.compile("(?:Code: |校验码：)(\\S+)");

	@TempDir
	private Path folder;

	private final HostAddress here = HostAddress.of(ownAddress());

	private List<Integer> ports = List.of();

	private HostBundle bundle = bundle(this.here);

	private Path o2server = Path.of("");

	@BeforeEach
	void unpack() throws Exception {
		needs("sh");
		this.o2server = Unpack.bundle(this.bundle, this.folder);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sh", "dash", "bash", "busybox sh" })
	void goodTreePassesInEveryShell(String shell) throws Exception {
		needs(shell.split(" ")[0]);
		Map<String, String> before = contents();
		Run run = run(List.of((shell + " verify.sh before").split(" ")), Map.of());
		assertThat(run.exit()).as(run.output()).isZero();
		assertThat(run.lines()).filteredOn((line) -> !line.startsWith("OK ")).hasSize(2);
		assertThat(run.output()).contains("All 10 files", "This machine is " + this.here);
		assertThat(codeOf(run)).contains(new VerifyCode(Phase.BEFORE, Result.PASSED));
		assertThat(contents()).isEqualTo(before);
	}

	@Test
	void speaksChineseWhereTheSystemDoes() throws Exception {
		Run run = run(List.of("sh", "verify.sh", "before"), Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", ""));
		assertThat(run.output()).contains("通过 本机就是 " + this.here + "。", "校验码：").doesNotContain("OK ");
		assertThat(run.exit()).isZero();
	}

	@Test
	void portsHaveToBeFreeBeforeAndOpenAfter() throws Exception {
		Run closed = run("after");
		assertThat(closed.exit()).isOne();
		assertThat(closed.lines()).filteredOn((line) -> line.startsWith("FAIL ") && line.contains("is closed"))
			.hasSameSizeAs(this.ports);
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int port : this.ports) {
				sockets.add(new ServerSocket(port));
			}
			Run open = run("after");
			assertThat(open.exit()).as(open.output()).isZero();
			assertThat(codeOf(open)).contains(new VerifyCode(Phase.AFTER, Result.PASSED));
			Run taken = run("before");
			assertThat(taken.exit()).isOne();
			assertThat(taken.output()).contains("Port " + this.ports.get(0) + " ");
			assertThat(codeOf(taken)).contains(new VerifyCode(Phase.BEFORE, Result.FAILED));
		}
		finally {
			for (ServerSocket socket : sockets) {
				socket.close();
			}
		}
	}

	@Test
	void stepOfARunLooksAtItsOwnRolesAndHasACodeOfItsOwn() throws Exception {
		try (ServerSocket center = new ServerSocket(this.ports.get(0))) {
			Run run = run(List.of("sh", "verify.sh", "after", "K7QXM-4", "center"), Map.of());
			assertThat(run.exit()).as(run.output()).isZero();
			assertThat(run.lines()).filteredOn((line) -> line.contains("Port "))
				.containsExactly("OK Port " + center.getLocalPort() + " (center) is open.");
			assertThat(codeOf(run, "K7QXM-4 center")).contains(new VerifyCode(Phase.AFTER, Result.PASSED));
			assertThat(codeOf(run, "K7QXM-5 center")).isEmpty();
			assertThat(codeOf(run)).isEmpty();
			Run more = run(List.of("sh", "verify.sh", "after", "k7qxm-5", "center", "storage"), Map.of());
			assertThat(more.exit()).isOne();
			assertThat(codeOf(more, "K7QXM-5 center storage")).contains(new VerifyCode(Phase.AFTER, Result.FAILED));
		}
		Run files = run(List.of("sh", "verify.sh", "after", "K7QXM-1", "files"), Map.of());
		assertThat(files.exit()).as(files.output()).isZero();
		assertThat(files.output()).doesNotContain("Port ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(touch x)", "a;b", "a*" })
	void wordsThatNoRunShowsAreRefused(String word) throws Exception {
		Run run = run(List.of("sh", "verify.sh", "after", word), Map.of());
		assertThat(run.exit()).isOne();
		assertThat(run.output()).startsWith("Usage: sh verify.sh before|after");
	}

	@Test
	void changedFileIsNamed() throws Exception {
		Path node = this.o2server.resolve("config/node_" + this.here + ".json");
		Files.writeString(node, Files.readString(node).replace("\"251\"", "\"252\""));
		fails("config/node_" + this.here + ".json was changed");
	}

	@Test
	void missingFileIsNamed() throws Exception {
		Files.delete(this.o2server.resolve("CHECKLIST.md"));
		fails("CHECKLIST.md is missing");
	}

	@Test
	void missingManifestIsNamedAndGivesNoCode() throws Exception {
		Files.delete(this.o2server.resolve("MANIFEST.sha256"));
		assertThat(CODE.matcher(fails("MANIFEST.sha256 is missing").output()).find()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "node_localhost.json", "node_192.168.0.2 - copy.json", "node_$(touch x).json" })
	void strayNodeFilesAreNamed(String name) throws Exception {
		Files.writeString(this.o2server.resolve("config").resolve(name), "{}");
		fails("config/" + name + " does not belong to this design");
	}

	@Test
	void filesO2oaDoesNotLoadAreNoStrays() throws Exception {
		Files.writeString(this.o2server.resolve("config/node_x.json.bak"), "{}");
		Files.writeString(this.o2server.resolve("config/token.json"), "{}");
		assertThat(run("before").exit()).isZero();
	}

	@Test
	void legacyCenterFileIsNamed() throws Exception {
		Files.writeString(this.o2server.resolve("config/centerServer.json"), "{}");
		fails("config/centerServer.json replaces the center section");
	}

	@Test
	void anotherMachinesBundleIsRefused() throws Exception {
		HostAddress foreign = HostAddress.of("192.0.2.7");
		Path other = Unpack.bundle(bundle(foreign), this.folder.resolve("other"));
		Run run = new Run(List.of("sh", "verify.sh", "before"), other, Map.of());
		assertThat(run.exit()).isOne();
		assertThat(run.lines()).hasSize(2);
		assertThat(run.output()).contains("This machine is not 192.0.2.7", "Nothing else was checked");
		assertThat(CODE.matcher(run.output()).find()).isFalse();
	}

	@Test
	void anotherMachinesNameIsRefused() throws Exception {
		Path other = Unpack.bundle(bundle(HostAddress.of("nowhere.invalid")), this.folder.resolve("other"));
		Run run = new Run(List.of("sh", "verify.sh", "before"), other, Map.of());
		assertThat(run.exit()).isOne();
		assertThat(run.output()).contains("nowhere.invalid does not lead to this machine");
	}

	@Test
	void nodeCfgOfAnotherHostIsRefused() throws Exception {
		Files.writeString(this.o2server.resolve("local/node.cfg"), "192.0.2.7");
		assertThat(fails("local/node.cfg says 192.0.2.7").lines()).hasSize(2);
	}

	@Test
	void wrongArgumentExplainsItself() throws Exception {
		Run run = run("during");
		assertThat(run.exit()).isOne();
		assertThat(run.output()).startsWith("Usage: sh verify.sh before|after");
	}

	@Test
	void neighboursAreToldApartByTheirAnswer() throws Exception {
		try (ServerSocket open = new ServerSocket()) {
			open.bind(new InetSocketAddress("127.0.0.2", 0));
			int closed = freePorts(1).get(0);
			Verification checks = new Verification(
					List.of(new VerifyCheck.RightHost(this.here),
							new VerifyCheck.Neighbour(HostAddress.of("127.0.0.2"),
									List.of(open.getLocalPort(), closed)),
							new VerifyCheck.Neighbour(HostAddress.of("nowhere.invalid"), List.of(20030, 20020))),
					List.of());
			Files.writeString(this.o2server.resolve("verify.sh"),
					new VerifyScripts().of(checks).get(0).content().text());
			Run before = run("before");
			assertThat(before.output()).contains("OK 127.0.0.2:" + open.getLocalPort() + " answers.",
					"OK 127.0.0.2:" + closed + " is within reach", "FAIL nowhere.invalid:20030 is out of reach");
			assertThat(before.output()).as("one line is enough for a lost host").doesNotContain(":20020");
			Run after = run("after");
			assertThat(after.output()).contains("FAIL 127.0.0.2:" + closed + " is closed");
			assertThat(after.exit()).isOne();
		}
	}

	@Test
	void databasesAndStoresOutsideHaveToAnswerBeforeTheStart() throws Exception {
		try (ServerSocket open = new ServerSocket()) {
			open.bind(new InetSocketAddress("127.0.0.2", 0));
			int closed = freePorts(1).get(0);
			Verification checks = new Verification(
					List.of(new VerifyCheck.RightHost(this.here),
							new VerifyCheck.Outside(HostAddress.of("127.0.0.2"), open.getLocalPort(), Kind.DATABASE),
							new VerifyCheck.Outside(HostAddress.of("127.0.0.2"), closed, Kind.DATABASE),
							new VerifyCheck.Outside(HostAddress.of("nowhere.invalid"), 8080, Kind.FILE_STORE)),
					List.of());
			Files.writeString(this.o2server.resolve("verify.sh"),
					new VerifyScripts().of(checks).get(0).content().text());
			Run before = run("before");
			assertThat(before.output()).contains("OK The database 127.0.0.2:" + open.getLocalPort() + " answers.",
					"FAIL The database 127.0.0.2:" + closed + " does not answer.",
					"FAIL The file store nowhere.invalid:8080 does not answer.");
			assertThat(before.exit()).isOne();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash", "python3", "perl", "nc", "busybox nc" })
	void everyToolTellsOpenFromRefused(String tool) throws Exception {
		needs(tool.split(" ")[0]);
		try (ServerSocket open = new ServerSocket()) {
			open.bind(new InetSocketAddress("127.0.0.2", 0));
			int closed = freePorts(1).get(0);
			Verification checks = new Verification(List.of(new VerifyCheck.RightHost(this.here),
					new VerifyCheck.Neighbour(HostAddress.of("127.0.0.2"), List.of(open.getLocalPort(), closed))),
					List.of());
			Files.writeString(this.o2server.resolve("verify.sh"),
					new VerifyScripts().of(checks).get(0).content().text());
			Run run = run(List.of("sh", "verify.sh", "before"), Map.of("PATH", path(tool)));
			assertThat(run.output()).contains("OK 127.0.0.2:" + open.getLocalPort() + " answers.",
					"OK 127.0.0.2:" + closed + " is within reach");
		}
	}

	@Test
	void saysWhatItCannotCheckOnABareSystem() throws Exception {
		Verification checks = new Verification(List.of(new VerifyCheck.RightHost(this.here),
				new VerifyCheck.Neighbour(HostAddress.of("127.0.0.2"), List.of(20030))), List.of());
		Files.writeString(this.o2server.resolve("verify.sh"), new VerifyScripts().of(checks).get(0).content().text());
		Run run = run(List.of("sh", "verify.sh", "before"), Map.of("PATH", path()));
		assertThat(run.output()).contains("? 127.0.0.2:20030 could not be checked");
		assertThat(run.exit()).isZero();
		assertThat(codeOf(run)).contains(new VerifyCode(Phase.BEFORE, Result.PARTLY));
	}

	/** What the smallest systems have, and nothing else. */
	@Test
	void busyboxAloneIsEnough() throws Exception {
		needs("busybox");
		Map<String, String> path = Map.of("PATH", applets().toString());
		Run good = run(List.of("busybox", "sh", "verify.sh", "before"), path);
		assertThat(good.exit()).as(good.output()).isZero();
		assertThat(codeOf(good)).contains(new VerifyCode(Phase.BEFORE, Result.PASSED));
		try (ServerSocket open = new ServerSocket()) {
			open.bind(new InetSocketAddress("127.0.0.2", 0));
			int closed = freePorts(1).get(0);
			Verification checks = new Verification(List.of(new VerifyCheck.RightHost(this.here),
					new VerifyCheck.OwnPort(open.getLocalPort(), "center"),
					new VerifyCheck.Neighbour(HostAddress.of("127.0.0.2"), List.of(open.getLocalPort(), closed))),
					List.of());
			Files.writeString(this.o2server.resolve("verify.sh"),
					new VerifyScripts().of(checks).get(0).content().text());
			Run after = run(List.of("busybox", "sh", "verify.sh", "after"), path);
			assertThat(after.output()).contains("OK Port " + open.getLocalPort() + " (center) is open.",
					"OK 127.0.0.2:" + open.getLocalPort() + " answers.", "FAIL 127.0.0.2:" + closed + " is closed");
		}
	}

	/** A machine that has to have the tool fails without it; any other skips the test. */
	private static void needs(String tool) {
		boolean there = find(tool).isPresent();
		if (Boolean.getBoolean("shells.required")) {
			assertThat(there).as(tool + " is installed").isTrue();
		}
		assumeTrue(there, tool + " is not installed");
	}

	private Run fails(String message) throws Exception {
		Run run = run("before");
		assertThat(run.exit()).as(run.output()).isOne();
		assertThat(run.lines()).anyMatch((line) -> line.startsWith("FAIL " + message));
		return run;
	}

	private Optional<VerifyCode> codeOf(Run run) {
		return codeOf(run, "");
	}

	private Optional<VerifyCode> codeOf(Run run, String challenge) {
		Matcher code = CODE.matcher(run.output());
		assertThat(code.find()).as(run.output()).isTrue();
		return VerifyCode.read(code.group(1), new CodeOrigin(this.here,
				this.bundle.file("o2server/MANIFEST.sha256").orElseThrow().sha256(), challenge));
	}

	private Run run(String phase) throws Exception {
		return run(List.of("sh", "verify.sh", phase), Map.of());
	}

	private Run run(List<String> command, Map<String, String> environment) throws Exception {
		return new Run(command, this.o2server, environment);
	}

	/** A folder with everything busybox can do, under the usual names. */
	private Path applets() throws Exception {
		Path bin = Files.createDirectories(this.folder.resolve("applets"));
		String busybox = find("busybox").orElseThrow().toString();
		for (String applet : new Run(List.of(busybox, "--list"), this.folder, Map.of()).lines()) {
			Path wrapper = bin.resolve(applet);
			Files.writeString(wrapper, "#!/bin/sh\nexec " + busybox + " " + applet + " \"$@\"\n");
			assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		}
		return bin;
	}

	/** A PATH with what the smallest Linux has, and a few tools more. */
	private String path(String... tools) throws IOException {
		Path bin = Files.createDirectories(this.folder.resolve("bin"));
		List<String> names = new ArrayList<>(
				List.of("sh", "cat", "cut", "sed", "tr", "sha256sum", "dirname", "grep", "sort", "ip", "sleep"));
		names.addAll(List.of(tools));
		for (String name : names) {
			String[] words = name.split(" ");
			Path tool = find(words[0]).orElseThrow();
			Path wrapper = bin.resolve(words[words.length - 1]);
			Files.writeString(wrapper, "#!/bin/sh\nexec " + name.replace(words[0], tool.toString()) + " \"$@\"\n");
			assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		}
		return bin.toString();
	}

	private Map<String, String> contents() throws IOException {
		try (Stream<Path> files = Files.walk(this.o2server)) {
			return files.filter(Files::isRegularFile)
				.collect(Collectors.toMap(Path::toString, VerifyScriptTests::text, (one, two) -> one, TreeMap::new));
		}
	}

	/** One host with ports of its own that nobody uses. */
	private HostBundle bundle(HostAddress address) {
		this.ports = freePorts(4);
		Settings settings = Settings.NONE.with("center", "port", JsonNodeFactory.instance.numberNode(this.ports.get(0)))
			.with("application", "port", JsonNodeFactory.instance.numberNode(this.ports.get(1)))
			.with("storage", "port", JsonNodeFactory.instance.numberNode(this.ports.get(2)))
			.with("root", "nodeAgentPort", JsonNodeFactory.instance.numberNode(this.ports.get(3)));
		Host host = new Host(address, HostOs.LINUX,
				EnumSet.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.STORAGE), true, settings,
				JsonNodeFactory.instance.objectNode());
		Topology topology = StorageNames.NONE.assign(Topology.of("verify", Releases.line("6"), List.of(host)));
		return ClusterBundle.of(topology).of(topology.hosts().get(0));
	}

	private static List<Integer> freePorts(int count) {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				sockets.add(new ServerSocket(0));
			}
			List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
			for (ServerSocket socket : sockets) {
				socket.close();
			}
			return free;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String ownAddress() {
		try {
			return NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter((address) -> address.getAddress().length == 4)
				.min(Comparator.comparing(InetAddress::isLoopbackAddress))
				.map(InetAddress::getHostAddress)
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stand-ins that need further tools are passed over. */
	private static Optional<Path> find(String tool) {
		return Stream.of(System.getenv("PATH").split(":"))
			.filter((place) -> !place.endsWith("shims"))
			.map((place) -> Path.of(place, tool))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A finished run of a script. */
	private record Run(int exit, String output) {

		Run(List<String> command, Path folder, Map<String, String> environment) throws Exception {
			this(start(command, folder, environment));
		}

		private Run(Process process) throws Exception {
			this(process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")), process);
		}

		private Run(String output, Process process) throws Exception {
			this(process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1, output);
		}

		List<String> lines() {
			return this.output.lines().toList();
		}

		private static Process start(List<String> command, Path folder, Map<String, String> environment)
				throws IOException {
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
			builder.environment().put("LC_ALL", "C");
			builder.environment().putAll(environment);
			return builder.start();
		}

	}

}
