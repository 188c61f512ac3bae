package dev.o2cluster.bundle.web;

import java.io.IOException;

import dev.o2cluster.design.Designs;
import dev.o2cluster.topology.SeedPair;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DownloadsTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ServletWebRequest request = new ServletWebRequest(new MockHttpServletRequest(), this.response);

	@Test
	void clusterZipIsRefusedWhileTooManyAreSent() throws IOException {
		new Downloads(mock(Designs.class), 0).sendClusterZip(SeedPair.of("6"), false, this.request, this.response);
		assertThat(this.response.getStatus()).isEqualTo(429);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("10");
		assertThat(this.response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void downloadMakesRoomForTheNextOne() throws IOException {
		Downloads one = new Downloads(mock(Designs.class), 1);
		one.sendClusterZip(SeedPair.of("6"), false, this.request, this.response);
		MockHttpServletResponse next = new MockHttpServletResponse();
		one.sendClusterZip(SeedPair.of("6"), false, new ServletWebRequest(new MockHttpServletRequest(), next), next);
		assertThat(next.getStatus()).isEqualTo(200);
		assertThat(next.getContentAsByteArray()).isEqualTo(this.response.getContentAsByteArray()).isNotEmpty();
	}

}
