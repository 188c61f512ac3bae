package dev.o2cluster.topology;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link HostInput}: tables and lines of an {@code /etc/hosts}; lists are
 * tested with {@link HostList}.
 */
class HostInputTests {

	private static List<String> line(List<Host> hosts) {
		return hosts.stream().map((host) -> {
			StringBuilder text = new StringBuilder(host.address() + " " + host.os().key() + " ");
			host.roles().forEach((role) -> text.append(role.letter().toLowerCase(Locale.ROOT)));
			return text.append(host.primary() ? "*" : "").toString();
		}).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			address,os,roles,primary
			10.0.0.1,linux,"web,center,application",yes
			10.0.0.[2-3],windows,asd,
			""",
			"地址;操作系统;角色;主中心\n10.0.0.1;linux;wca;是\n10.0.0.2;windows;application storage data\n10.0.0.3;windows;a|s|d",
			"roles\tip\tos\nwca*\t10.0.0.1\t\nasd\t10.0.0.2\tWindows\nasd\t10.0.0.3\twindows\r\n" })
	void tableGivesHostsTheirRoles(String text) {
		HostInput input = HostInput.parse(text);
		assertThat(input.problems()).isEmpty();
		assertThat(line(input.newCluster())).containsExactly("10.0.0.1 linux wca*", "10.0.0.2 windows asd",
				"10.0.0.3 windows asd");
	}

	@Test
	void firstCenterIsPrimaryWhereNobodyIsMarked() {
		assertThat(line(HostInput.parse("host,roles\n10.0.0.1,s\n10.0.0.2,wca\n10.0.0.3,ca").newCluster()))
			.containsExactly("10.0.0.1 linux s", "10.0.0.2 linux wca*", "10.0.0.3 linux ca");
	}

	@Test
	void rolesLeftOpenAreTheUsualOnes() {
		HostInput input = HostInput.parse("address,os\n10.0.0.1,linux\n10.0.0.2,windows");
		assertThat(line(input.newCluster())).containsExactly("10.0.0.1 linux wcasd*", "10.0.0.2 windows asd");
		assertThat(line(input.additions())).containsExactly("10.0.0.1 linux asd", "10.0.0.2 windows asd");
	}

	@Test
	void everythingWrongInTableIsNamedWithItsLine() {
		HostInput input = HostInput.parse("""
				address,roles,os,rack
				10.0.0.1,wca*,linux,7
				10.0.0.1,x,solaris
				,a,linux
				10.0.0.4,a,linux,7,8
				""");
		assertThat(input.problems()).extracting(DocumentProblem::path, DocumentProblem::code)
			.containsExactly(tuple("1", "table.column"), tuple("3", "os.unknown"), tuple("3", "role.unknown"),
					tuple("3", "table.twice"), tuple("4", "address.empty"), tuple("5", "table.cells"));
	}

	@Test
	void openQuoteIsRefused() {
		assertThat(HostInput.parse("address,roles\n10.0.0.1,\"wca").problems()).extracting(DocumentProblem::code)
			.containsExactly("table.malformed");
	}

	@Test
	void hostsFileGivesItsAddresses() {
		HostInput input = HostInput.parse("""
				127.0.0.1   localhost localhost.localdomain
				::1         localhost ip6-localhost
				fe80::1%lo0 localhost
				# the office
				192.168.0.1 oa-1.corp oa-1   # web
				192.168.0.2 oa-2.corp oa_2
				255.255.255.255 broadcasthost
				""");
		assertThat(input.problems()).isEmpty();
		assertThat(input.entries()).extracting((entry) -> entry.address().value())
			.containsExactly("192.168.0.1", "192.168.0.2");
	}

	@Test
	void listStaysList() {
		assertThat(HostInput.parse("10.0.0.1, oa-1\n10.0.0.2").entries()).hasSize(3);
		assertThat(HostInput.parse("10.0.0.1 10.0.0.2").entries()).hasSize(2);
		assertThat(HostInput.parse("host, oa-1").entries()).hasSize(2);
		assertThat(HostInput.parse("10.0.0.1 oa-2").entries()).hasSize(2);
		assertThat(HostInput.parse("10.0.0.1 oa-2 oa-3\n").entries()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			主机：192.168.0.1

			主机：192.168.0.2

			## 集群需求

			192.168.0.1：应用服务器，文件存储服务器，数据库服务器，中心服务器，WEB服务器

			192.168.0.2：应用服务器，文件存储服务器，数据库服务器
			""", "192.168.0.1: web, center, application, storage, data\nHost: 192.168.0.2: application; storage + data",
			"192.168.0.1：Web 服务器、中心、应用、附件存储服务器、数据\n192.168.0.2：应用、存储、数据。" })
	void linesOfAnArticleGiveHostsTheirRolesInWords(String text) {
		HostInput input = HostInput.parse(text);
		assertThat(input.problems()).isEmpty();
		assertThat(line(input.newCluster())).containsExactly("192.168.0.1 linux wcasd*", "192.168.0.2 linux asd");
	}

	@Test
	void linesOfAnArticleNameWhatIsWrong() {
		HostInput input = HostInput.parse("10.0.0.1：中心，厨房\n10.0.0.300：数据\n10.0.0.1：应用");
		assertThat(input.problems()).extracting(DocumentProblem::path, DocumentProblem::code)
			.containsExactly(tuple("1", "role.unknown"), tuple("2", "address.ipv4"), tuple("3", "table.twice"));
	}

}
