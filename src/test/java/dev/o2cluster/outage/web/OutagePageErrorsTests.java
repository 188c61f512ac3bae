package dev.o2cluster.outage.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link OutagePageErrors}.
 */
class OutagePageErrorsTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/topologies");

	private Map<String, Object> page() {
		return new OutagePageErrors(Clock.systemUTC())
			.out(new DataAccessResourceFailureException("no database"), this.request)
			.getModel();
	}

	@Test
	void whatWasTypedIsKept() {
		this.request.setContentType("application/x-www-form-urlencoded");
		this.request.setParameter("hosts", "192.168.77.[1-2]");
		this.request.setParameter("_csrf", "old");
		assertThat(page()).containsEntry("again", "/topologies")
			.hasEntrySatisfying("sent",
					(sent) -> assertThat(sent).asString().contains("192.168.77.[1-2]").doesNotContain("_csrf"));
	}

	@Test
	void whatWasTypedBesideAnEmptyFileIsKeptToo() {
		this.request.setContentType("multipart/form-data; boundary=b");
		this.request.setParameter("hosts", "192.168.77.[1-2]");
		this.request.addPart(new MockPart("table", "", new byte[0]));
		assertThat(page()).containsEntry("again", "/topologies").containsEntry("files", List.of("table"));
	}

	@Test
	void filesStayInTheFormTheyWereChosenIn() {
		this.request.setContentType("multipart/form-data; boundary=b");
		this.request.addPart(new MockPart("zip", "hosts.zip", new byte[] { 1 }));
		assertThat(page()).doesNotContainKey("again").containsKey("problem");
	}

}
