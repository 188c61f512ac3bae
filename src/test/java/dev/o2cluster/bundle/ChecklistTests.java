package dev.o2cluster.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import dev.o2cluster.bundle.Markup.Block;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistTests {

	private final ClusterBundle pair = ClusterBundle.of(SeedPair.of("6"));

	@Test
	void secondHostWaitsForTheCenterAndTypesItsThreeCommands() {
		assertThat(sheet(this.pair, 1, "CHECKLIST.md")).contains(
				"- (1–2) On 192.168.0.1: `./start_linux.sh`, `start`\n",
				"- [ ] 3. On 192.168.0.2, in the folder `o2server`, run `./start_linux.sh`.\n",
				"- [ ] 4. On 192.168.0.2, type `start data` in the server's console.\n",
				"- [ ] 5. On 192.168.0.2, type `start storage` in the server's console.\n",
				"- [ ] 6. On 192.168.0.2, type `start application` in the server's console.\n"
						+ "      - Not before `http://192.168.0.1:20030/x_program_center/jaxrs/echo` answers with status 200.\n");
	}

	@Test
	void everySheetSaysWhatTheCommonRefusalsMeanAndHowToGoBack() {
		assertThat(sheet(this.pair, 1, "CHECKLIST.md"))
			.contains("keep a copy of both outside `o2server`", "## When a step does not work",
					"`init datasource error`")
			.containsSubsequence("type `start application`", "## When a step does not work", "## After the start");
		assertThat(sheet(this.pair, 1, "CHECKLIST.zh.md")).contains("## 某一步不成功时", "`init datasource error`");
	}

	@Test
	void lowPortsAskForRoot() {
		assertThat(sheet(this.pair, 0, "CHECKLIST.md")).contains("`sudo ./start_linux.sh`");
		assertThat(sheet(this.pair, 1, "CHECKLIST.md")).doesNotContain("sudo");
	}

	@Test
	void windowsHostTypesWindowsCommands() {
		List<Host> hosts = this.pair.topology().hosts().stream().map((host) -> host.withOs(HostOs.WINDOWS)).toList();
		String sheet = sheet(ClusterBundle.of(this.pair.topology().withHosts(hosts)), 0, "CHECKLIST.md");
		assertThat(sheet).contains("run `start_windows.bat`", "`verify.bat before`", "`console_windows.bat`")
			.doesNotContain("./", "sudo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CHECKLIST.html", "CHECKLIST.zh.html" })
	void htmlSheetPrintsOnPaperWithTheDesignOnEveryPage(String name) {
		String html = sheet(this.pair, 1, name);
		assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + (name.contains("zh") ? "zh-CN" : "en") + "\">")
			.contains("@page { size: A4;", "<tfoot><tr><td>seed-pair", "<input type=\"checkbox\"> 4. ",
					"<code>start data</code>", "<table class=\"grid\">")
			.doesNotContain("`", "<script", "http-equiv", "<link");
		assertThat(html).contains(this.pair.design());
	}

	@Test
	void htmlSheetKeepsHostileWordsAsWords() {
		Sheet sheet = new Sheet(new HtmlMarkup(Locale.ENGLISH, "<i>"), new CommonParts(), Block.TEXT);
		sheet.title("a & b <script>alert(1)</script>");
		sheet.task("`x < y` **\"bold\"**", List.of("detail"));
		assertThat(sheet.content().text()).contains("<h1>a &amp; b &lt;script&gt;alert(1)&lt;/script&gt;</h1>",
				"<code>x &lt; y</code> <strong>&quot;bold&quot;</strong>", "<td>&lt;i&gt;</td>",
				"<ul><li>detail</li></ul>");
	}

	@Test
	void lengthDoesNotGrowWithTheCluster() {
		int few = sheet(cluster(20), 10, "CHECKLIST.md").length();
		int many = sheet(cluster(200), 100, "CHECKLIST.md").length();
		assertThat(many).isLessThan(few * 2);
	}

	private static ClusterBundle cluster(int size) {
		List<Host> hosts = IntStream.range(0, size)
			.mapToObj((i) -> Host.usual(HostAddress.of("10.0.0." + i), i == 0)
				.withRoles((i == 0) ? Host.usual(HostAddress.of("10.0.0.0"), true).roles()
						: Set.of(ServerRole.APPLICATION)))
			.toList();
		return ClusterBundle.of(Topology.of("big", Releases.line("6"), hosts));
	}

	private static String sheet(ClusterBundle cluster, int host, String name) {
		return cluster.of(cluster.topology().hosts().get(host)).file("o2server/" + name).orElseThrow().text();
	}

}
