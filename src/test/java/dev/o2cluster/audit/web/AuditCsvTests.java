package dev.o2cluster.audit.web;

import java.time.Instant;
import java.util.List;

import dev.o2cluster.audit.AuditEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuditCsv}.
 */
class AuditCsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\0x" })
	void formulasBecomeText(String formula) {
		assertThat(AuditCsv.cell(formula)).isEqualTo("'" + formula);
	}

	@Test
	void carriageReturnBecomesTextInQuotes() {
		assertThat(AuditCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
	}

	@Test
	void quotesCommasAndLinesStayInTheirCell() {
		assertThat(AuditCsv.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
		assertThat(AuditCsv.cell("plain")).isEqualTo("plain");
	}

	@Test
	void everyEntryIsALine() {
		AuditEntry entry = new AuditEntry(7, Instant.EPOCH, "li", "10.0.0.1", "topology.saved", "oa", null, "", 2);
		assertThat(AuditCsv.of(List.of(entry)).split("\r\n")).containsExactly(
				"id,at,username,address,action,subject,revision,detail,times",
				"7,1970-01-01T00:00:00Z,li,10.0.0.1,topology.saved,oa,,,2");
	}

}
