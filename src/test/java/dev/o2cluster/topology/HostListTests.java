package dev.o2cluster.topology;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link HostList}.
 */
class HostListTests {

	@Test
	void parseTakesLinesCommasAndBlanks() {
		assertThat(HostList.parse("10.0.0.1, 10.0.0.2;oa-1\n\n  demo.o2oa.net\t10.0.0.3，10.0.0.4").addresses())
			.extracting(HostAddress::value)
			.containsExactly("10.0.0.1", "10.0.0.2", "oa-1", "demo.o2oa.net", "10.0.0.3", "10.0.0.4");
	}

	@Test
	void parseExpandsRangesInTheirOrder() {
		assertThat(HostList.parse("192.168.0.[9-11]").addresses()).extracting(HostAddress::value)
			.containsExactly("192.168.0.9", "192.168.0.10", "192.168.0.11");
	}

	@Test
	void parseKeepsLeadingZerosOfRanges() {
		assertThat(HostList.parse("oa-[01-03].corp").addresses()).extracting(HostAddress::value)
			.containsExactly("oa-01.corp", "oa-02.corp", "oa-03.corp");
	}

	@Test
	void parseExpandsSeveralRangesOfOneEntry() {
		assertThat(HostList.parse("10.0.[1-2].[1-2]").addresses()).extracting(HostAddress::value)
			.containsExactly("10.0.1.1", "10.0.1.2", "10.0.2.1", "10.0.2.2");
	}

	@Test
	void parseNamesLineAndReasonOfEverythingWrong() {
		HostList list = HostList.parse("a_b\n10.0.0.1\n10.0.0.[5-2]\n10.0.0.1\n10.0.0.[x]\nfe80::1");
		assertThat(list.addresses()).extracting(HostAddress::value).containsExactly("10.0.0.1");
		assertThat(list.problems()).extracting(DocumentProblem::path, DocumentProblem::code)
			.containsExactly(tuple("1", "address.underscore"), tuple("3", "range.reversed"),
					tuple("4", "address.duplicateLine"), tuple("5", "range.malformed"), tuple("6", "address.ipv6"));
	}

	@Test
	void parseRefusesRangesOverTheLimitWithoutExpandingThem() {
		HostList list = HostList.parse("oa-[1-999999999]");
		assertThat(list.addresses()).isEmpty();
		assertThat(list.problems()).extracting(DocumentProblem::code).containsExactly("range.tooMany");
	}

	@Test
	void parseAllowsExactlyTheLimit() {
		assertThat(HostList.parse("oa-[1-1000]").addresses()).hasSize(HostList.MAX_HOSTS);
		assertThat(HostList.parse("oa-[1-1001]").problems()).hasSize(1);
	}

	@Test
	void parseStopsRangesWithinRanges() {
		HostList list = HostList.parse("oa-[1-999]-[1-999]-[1-999]");
		assertThat(list.addresses().size()).isLessThanOrEqualTo(HostList.MAX_HOSTS);
		assertThat(list.problems()).isNotEmpty();
	}

}
