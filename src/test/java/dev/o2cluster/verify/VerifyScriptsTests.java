package dev.o2cluster.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.SeedPair;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyScriptsTests {

	private static final NodeConfigs PAIR = NodeConfigs.of(SeedPair.of("6"));

	@Test
	void applicationHostNeedsCenterDatabaseStoragesAgentsAndApplications() {
		assertThat(checks(PAIR, 1)).contains(new VerifyCheck.Neighbour(PAIR.topology().hosts().get(0).address(),
				List.of(20030, 20020, 20040, 20050, 20010)));
		assertThat(checks(PAIR, 0)).as("the idle database of the second host is nobody's need")
			.contains(
					new VerifyCheck.Neighbour(PAIR.topology().hosts().get(1).address(), List.of(20020, 20040, 20010)));
	}

	@Test
	void splitDatabasesAreAllNeeded() {
		NodeConfigs pair = NodeConfigs.of(SeedPair.of("8"));
		assertThat(checks(pair, 0)).contains(
				new VerifyCheck.Neighbour(pair.topology().hosts().get(1).address(), List.of(80, 20040, 20050, 20010)));
	}

	@Test
	void legacyCenterFileIsLookedForWhereItWouldTakeOver() {
		VerifyCheck legacy = new VerifyCheck.NoFile("config/centerServer.json");
		assertThat(checks(NodeConfigs.of(SeedPair.of("4")), 0)).doesNotContain(legacy);
		assertThat(checks(NodeConfigs.of(SeedPair.of("5")), 0)).contains(legacy);
	}

	@Test
	void joinedPortsAreCheckedOnce() {
		assertThat(checks(NodeConfigs.of(SeedPair.of("8")), 0))
			.contains(new VerifyCheck.OwnPort(80, "web, center, application"));
	}

	@Test
	void everyScriptCarriesTheSameChecks() {
		Verification verification = Verification.of(PAIR, PAIR.topology().hosts().get(1));
		String shell = script(verification, "verify.sh");
		String powerShell = script(verification, "verify.ps1");
		assertThat(shell).contains("\nright_host 192.168.0.2\n", "\nown_port 20051 'data web'\n",
				"\nneighbour 192.168.0.1 20030 20020 20040 20050 20010\n");
		assertThat(powerShell).contains("\nRight-Host '192.168.0.2'\n", "\nOwn-Port 20051 'data web'\n",
				"\nNeighbour '192.168.0.1' @(20030, 20020, 20040, 20050, 20010)\n");
		assertThat(shell + powerShell).doesNotContain("@say@", "@checks@", "@letters@");
	}

	/** Nothing here runs PowerShell; see the name. */
	@Test
	void powerShellScriptIsWellFormedAsFarAsTextTells() {
		String script = script(Verification.of(PAIR, PAIR.topology().hosts().get(1)), "verify.ps1");
		assertThat(script).as("Windows PowerShell reads other bytes in the local code page").isASCII();
		String code = script.replaceAll("(?m)^\\s*#.*$", "").replaceAll("'(?:[^']|'')*'", "''");
		for (String pair : List.of("{}", "()", "[]")) {
			assertThat(code.chars().filter((c) -> c == pair.charAt(0)).count()).as(pair)
				.isEqualTo(code.chars().filter((c) -> c == pair.charAt(1)).count());
		}
		Set<String> defined = matches(code, "(?m)^function ([A-Z][A-Za-z0-9-]*)");
		Set<String> called = matches(code,
				"(?m)(?:^|[({;] ?|\\t)((?:[A-Z][a-z]+)(?:-[A-Z][A-Za-z]+)*)(?= '| @|\n| \\$)");
		called.removeAll(Set.of("Write-Output", "Set-Location", "Join-Path", "Test-Path", "New-Object", "Split-Path"));
		assertThat(defined).containsAll(called);
	}

	/** Nothing here runs a Windows command prompt; see the name. */
	@Test
	void batchFileHandsEverythingToPowerShellAsFarAsTextTells() {
		assertThat(script(Verification.of(PAIR, PAIR.topology().hosts().get(1)), "verify.bat"))
			.startsWith("@echo off\r\n")
			.contains("powershell ", "-ExecutionPolicy Bypass -File \"%~dp0verify.ps1\" %*\r\n")
			.endsWith("exit /b %ERRORLEVEL%\r\n");
	}

	@Test
	void everyWordOfTheScriptsIsUsedAndEveryUsedWordIsThere() {
		String shell = script(Verification.of(PAIR, PAIR.topology().hosts().get(1)), "verify.sh");
		Set<String> defined = matches(shell, "(?m)^\\t'en ([a-zA-Z.]+)'\\)");
		Set<String> chinese = matches(shell, "(?m)^\\t'zh ([a-zA-Z.]+)'\\)");
		Set<String> used = matches(shell.replaceAll("(?m)^\\t'.*$", ""),
				"(?:say|ok|fail|cannot|refuse) ([a-zA-Z]+(?:\\.[a-zA-Z]+)?)");
		assertThat(chinese).isEqualTo(defined);
		assertThat(defined).isEqualTo(used);
	}

	private static List<VerifyCheck> checks(NodeConfigs cluster, int host) {
		Host of = cluster.topology().hosts().get(host);
		return Verification.of(cluster, of).checks();
	}

	private static String script(Verification verification, String name) {
		return new VerifyScripts().of(verification)
			.stream()
			.filter((script) -> script.name().equals(name))
			.map((script) -> script.content().text())
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> matches(String text, String pattern) {
		Set<String> found = new TreeSet<>();
		Pattern.compile(pattern).matcher(text).results().forEach((match) -> found.add(match.group(1)));
		return found;
	}

}
