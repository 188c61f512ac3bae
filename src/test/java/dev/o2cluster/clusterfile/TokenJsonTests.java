package dev.o2cluster.clusterfile;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenJson}.
 */
class TokenJsonTests {

	@Test
	void onePasswordIsOneMember() {
		assertThat(new TokenJson("pa\"ss", "", "").text(Optional.empty()))
			.isEqualTo("{\n  \"password\": \"pa\\\"ss\"\n}\n");
	}

	@Test
	void whatIsNotComposedStays() {
		String old = "{'key': 'k', 'password': 'old', \"ssos\": [{\"client\": \"x\"}]}";
		assertThat(new TokenJson("", "store", "manager").text(Optional.of(old))).contains("\"key\": \"k\"",
				"\"password\": \"old\"", "\"client\": \"x\"", "\"sslKeyStorePassword\": \"store\"",
				"\"sslKeyManagerPassword\": \"manager\"");
	}

	@Test
	void oldFileThatIsNoObjectIsReplaced() {
		assertThat(new TokenJson("new", "", "").text(Optional.of("[}"))).isEqualTo("{\n  \"password\": \"new\"\n}\n");
	}

	@Test
	void textTellsNothing() {
		assertThat(new TokenJson("geheim", "a", "b")).hasToString("token.json");
	}

}
