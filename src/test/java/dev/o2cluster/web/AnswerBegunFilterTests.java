package dev.o2cluster.web;

import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link AnswerBegunFilter}.
 */
class AnswerBegunFilterTests {

	private static final FilterChain NOTHING = (request, response) -> {
	};

	private static List<String> cookies(String asked, FilterChain chain) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/topologies/7/bundle.zip");
		request.setCookies(new Cookie("asked", asked));
		MockHttpServletResponse response = new MockHttpServletResponse();
		new AnswerBegunFilter().doFilter(request, response, chain);
		return response.getHeaders(HttpHeaders.SET_COOKIE).stream().map(String::valueOf).toList();
	}

	@Test
	void answerTakesTheMarkAway() throws Exception {
		assertThat(cookies("%2Ftopologies%2F7%2Fbundle.zip", NOTHING)).singleElement()
			.asString()
			.startsWith("asked=;")
			.contains("Max-Age=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%2Ftopologies%2F8%2Fbundle.zip", "", "%", "%zz" })
	void anotherAnswerLeavesItAlone(String asked) throws Exception {
		assertThat(cookies(asked, NOTHING)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/topologies/7/review?host=a#file, %2Ftopologies%2F7%2Freview", "not an address, ''",
			"http://localhost/topologies, %2Ftopologies" })
	void whoIsSentOnWaitsForTheNextAnswer(String location, String waitsFor) throws Exception {
		assertThat(cookies("%2Ftopologies%2F7%2Fbundle.zip",
				(request, response) -> ((HttpServletResponse) response).sendRedirect(location)))
			.hasSize(2)
			.last()
			.asString()
			.startsWith("asked=" + waitsFor + ";");
	}

}
