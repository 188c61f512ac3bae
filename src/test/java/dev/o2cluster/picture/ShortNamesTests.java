package dev.o2cluster.picture;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.o2cluster.topology.HostAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ShortNames}.
 */
class ShortNamesTests {

	@Test
	void whatFitsStays() {
		assertThat(names("192.168.0.1", "oa.corp")).containsExactly("192.168.0.1", "oa.corp");
	}

	@Test
	void whatAllHaveInCommonGoesFirst() {
		assertThat(
				names("web1.east.example-company.com", "data1.east.example-company.com", "a.east.example-company.com"))
			.containsExactly("web1", "data1", "a");
		assertThat(names("oa-production-01.corp", "oa-production-02.corp")).containsExactly("oa-production-01",
				"oa-production-02");
	}

	@Test
	void hostsThatDifferAtOneEndAreToldApart() {
		assertThat(names("oa-production-application-node-01.corp.example",
				"oa-production-application-node-02.corp.example"))
			.containsExactly("…application-node-01", "…application-node-02");
		assertThat(names("node-01-of-the-production-cluster", "node-02-of-the-production-cluster"))
			.containsExactly("node-01-of-the-prod…", "node-02-of-the-prod…");
		assertThat(names("a.example", "a.example.a-very-long-name-indeed.example")).containsExactly("a.example",
				"a.example.a-very-lo…");
	}

	@Test
	void manyHostsKeepNamesOfTheirOwn() {
		String[] addresses = IntStream.rangeClosed(1, 200)
			.mapToObj("oa-production-application-node-%03d.datacenter-east-1.internal.example-company.com"::formatted)
			.toArray(String[]::new);
		assertThat(names(addresses)).doesNotHaveDuplicates().allMatch((name) -> name.length() <= 20);
	}

	private static List<String> names(String... addresses) {
		List<HostAddress> hosts = Stream.of(addresses).map(HostAddress::of).toList();
		ShortNames names = ShortNames.of(hosts);
		return hosts.stream().map((host) -> names.of(host, 20)).toList();
	}

}
