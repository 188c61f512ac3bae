package dev.o2cluster.topology;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link HostAddress}.
 */
class HostAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "192.168.0.1", "10.0.0.255", "demo.o2oa.net", "oa-01.corp", "a", "1a.example",
			"xn--fiq.cn", "127.0.0.1", "localhost" })
	void ofAcceptsAddressesAndNames(String text) {
		assertThat(HostAddress.of(text).value()).isEqualTo(text);
	}

	@Test
	void ofForgivesBlanksAndUpperCase() {
		assertThat(HostAddress.of("  Demo.O2OA.net\t")).isEqualTo(new HostAddress("demo.o2oa.net"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "\" \"|address.empty", "192.168.0.1:20030|address.port", "http://oa.corp/|address.port",
					"192.168.0.1-3|address.range", "10.0.0.1~10.0.0.9|address.range", "10.0.0.0/24|address.range",
					"::1|address.ipv6", "fe80::1%eth0|address.ipv6", "[::1]|address.ipv6", "oa_1|address.underscore",
					"a b|address.space", "../etc|address.unsafe", "a/b|address.unsafe", "a\\b|address.unsafe",
					"a..b|address.unsafe", "主机|address.unsafe", "a?b|address.unsafe", "oa.json|address.json",
					"a.json.net|address.json", "-a|address.label", "a-.b|address.label", ".a|address.label",
					"a.|address.label", "1.2.3|address.ipv4", "1.2.3.256|address.ipv4", "1.2.3.4.5|address.ipv4",
					"01.2.3.4|address.ipv4", "0.0.0.0|address.ipv4", "255.255.255.255|address.ipv4",
					"224.0.0.1|address.ipv4", "12|address.ipv4", "host.99999999999999999999|address.ipv4" })
	void problemOfNamesTheReason(String text, String reason) {
		assertThat(HostAddress.problemOf(text)).contains(reason);
		assertThatIllegalArgumentException().isThrownBy(() -> HostAddress.of(text));
	}

	@Test
	void problemOfRefusesOver253Characters() {
		String longest = ("a".repeat(49) + ".").repeat(5) + "abc";
		assertThat(longest).hasSize(253);
		assertThat(HostAddress.problemOf(longest)).isEmpty();
		assertThat(HostAddress.problemOf(longest + "d")).contains("address.tooLong");
		assertThat(HostAddress.problemOf("a".repeat(64))).contains("address.label");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.255.0.9", "localhost", "db.localhost" })
	void loopbackKnowsWhatMeansTheHostItself(String text) {
		assertThat(HostAddress.of(text).loopback()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "128.0.0.1", "localhost.net", "127.example" })
	void loopbackLeavesOthersAlone(String text) {
		assertThat(HostAddress.of(text).loopback()).isFalse();
	}

	@Test
	void comparesInTextOrderAsO2oaDoes() {
		assertThat(HostAddress.of("192.168.0.10")).isLessThan(HostAddress.of("192.168.0.2"));
	}

}
