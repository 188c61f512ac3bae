package dev.o2cluster.topology;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClusterFileName}.
 */
class ClusterFileNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "token.json", "keystore", "keystore.jks", "public.key", "person.json", "a-b_c.1",
			"external.json", "console.json", "node.json", "nodes_1.json" })
	void problemOfAFileForConfigIsNone(String name) {
		assertThat(ClusterFileName.problemOf(name)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "''|noName", "' '|noName", "a/b.json|path", "../token.json|path", "a\\b.json|path", "C:\\x|path",
					"node_10.0.0.1.json|nodeFile", "NODE_x.JSON|nodeFile", "node_.json|nodeFile",
					"node_x.json.bak|nodeFile", "centerServer.json|centerServer", "CENTERSERVER.JSON|centerServer",
					"con|reserved", "NUL.json|reserved", "lpt1.txt|reserved", "COM9|reserved", ".hidden|unsafe",
					"-x|unsafe", "x.|unsafe", "a b|unsafe", "x\u0000y|unsafe", "x:y|unsafe", "令牌.json|unsafe",
					"Token.json|case", "TOKEN.JSON|case", "Keystore|case", "externaldatasources.json|case" })
	void problemOfANameThatMeansSomethingElseIsTheReason(String name, String reason) {
		assertThat(ClusterFileName.problemOf(name)).hasValue("clusterFile." + reason);
	}

	@Test
	void problemOfALongNameIsItsLength() {
		assertThat(ClusterFileName.problemOf("a".repeat(100))).isEmpty();
		assertThat(ClusterFileName.problemOf("a".repeat(101))).hasValue("clusterFile.longName");
	}

	@Test
	void refusedNameTellsTheSpellingO2oaLooksFor() {
		assertThatExceptionOfType(InvalidTopologyException.class)
			.isThrownBy(() -> ClusterFile.open("TOKEN.json", new byte[0]))
			.satisfies((ex) -> assertThat(ex.problems().get(0).arguments()).contains("token.json"));
	}

}
