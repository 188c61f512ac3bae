package dev.o2cluster.network;

import org.junit.jupiter.api.Test;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.SeedPair;

import static org.assertj.core.api.Assertions.assertThat;

class FirewallTests {

	private static String rules(Firewall firewall, String release, String first, String second, String host) {
		return firewall.rules(Network.of(NodeConfigs.of(SeedPair.of(release, first, second))), HostAddress.of(host));
	}

	@Test
	void firewalldLetsThroughWhatTheMatrixNames() {
		assertThat(rules(Firewall.FIREWALLD, "6", "192.168.0.1", "192.168.0.2", "192.168.0.2")).isEqualTo(
				"""
						firewall-cmd --permanent --add-port=20020/tcp
						firewall-cmd --permanent --add-rich-rule="rule family=ipv4 source address=192.168.0.1 port port=20040 protocol=tcp accept"
						firewall-cmd --permanent --add-rich-rule="rule family=ipv4 source address=192.168.0.1 port port=29000-30000 protocol=tcp accept"
						firewall-cmd --permanent --add-rich-rule="rule family=ipv4 source address=192.168.0.1 port port=20010 protocol=tcp accept"
						firewall-cmd --reload
						""");
	}

	@Test
	void ufwWritesRangesWithColon() {
		assertThat(rules(Firewall.UFW, "6", "192.168.0.1", "192.168.0.2", "192.168.0.2"))
			.contains("ufw allow proto tcp from any to any port 20020 comment 'O2OA application'\n")
			.contains("ufw allow proto tcp from 192.168.0.1 to any port 29000:30000 comment 'O2OA storage'\n");
	}

	@Test
	void windowsLooksNamesUp() {
		assertThat(rules(Firewall.WINDOWS, "6", "oa-1.corp", "oa-2.corp", "oa-2.corp")).contains(
				"New-NetFirewallRule -DisplayName 'O2OA agent 20010 from oa-1.corp' -Direction Inbound -Action Allow"
						+ " -Protocol TCP -LocalPort 20010 -RemoteAddress (Resolve-DnsName oa-1.corp -Type A).IPAddress\n");
	}

	@Test
	void shellLooksNamesUp() {
		assertThat(rules(Firewall.UFW, "6", "oa-1.corp", "oa-2.corp", "oa-2.corp"))
			.contains("from $(getent ahostsv4 oa-1.corp | awk 'NR==1{print $1}') to any port 20010");
	}

	@Test
	void joinedPortIsOpenedOnce() {
		assertThat(rules(Firewall.UFW, "8", "192.168.0.1", "192.168.0.2", "192.168.0.1").lines())
			.filteredOn((line) -> line.contains("port 80 "))
			.containsExactly("ufw allow proto tcp from any to any port 80 comment 'O2OA web center application'");
	}

	@Test
	void whatIsOutsideIsARemarkAndNoRule() {
		Network network = Network
			.of(NodeConfigs.of(Outside.with(Outside.seedPair("6"), Outside.store("nas", "nas.corp"))));
		for (Firewall firewall : Firewall.values()) {
			assertThat(firewall.rules(network, HostAddress.of("192.168.0.2")).lines()).as(firewall.key())
				.filteredOn((line) -> line.contains("10.0.0.9") || line.contains("nas.corp"))
				.containsExactly("# O2OA here connects to 10.0.0.9:5432 (database), which has to let it in",
						"# O2OA here connects to nas.corp:8080 (store), which has to let it in");
		}
	}

}
