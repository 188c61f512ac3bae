package dev.o2cluster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.o2cluster.text.Texts;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ErrorPage}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

	private static final List<String> BUNDLES = List.of("pages", "outage", "downloads", "workbench");

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 428, 429, 500, 502, 503, 507 })
	void everyStatusHasItsWordsInBothLanguages(int status) {
		Map<String, Object> page = ErrorPage.of(HttpStatus.valueOf(status)).getModel();
		Texts.locales().forEach((locale) -> {
			List<Texts> texts = BUNDLES.stream().map((bundle) -> Texts.of(bundle, locale)).toList();
			for (String key : List.of("page." + page.get("reason") + ".title", "page." + page.get("reason") + ".detail",
					"error.help." + page.get("help"))) {
				assertThat(texts).as(key + " " + locale).anyMatch((bundle) -> bundle.has(key));
			}
		});
	}

	@Test
	void failureHasANumberThatTheLogKnows(CapturedOutput log) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/topologies/7/review");
		Map<String, Object> page = ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, request, Instant.EPOCH).getModel();
		assertThat((String) page.get("problem")).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
		assertThat(log).contains("Problem " + page.get("problem") + ": GET /topologies/7/review is answered with 500");
		assertThat(page).containsEntry("ask", true).containsEntry("address", "/topologies/7/review");
	}

	@Test
	void refusalIsNoProblemOfTheConsole(CapturedOutput log) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/topologies/7");
		assertThat(ErrorPage.of(HttpStatus.NOT_FOUND, request, Instant.EPOCH).getModel()).doesNotContainKey("problem");
		assertThat(log).doesNotContain("Problem ");
	}

	@Test
	void languageIsSwitchedAtTheAddressThatFailedAndNotAtAForm() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/topologies/7/nothing");
		assertThat(ErrorPage.here(request)).isEqualTo("/topologies/7/nothing");
		request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
		assertThat(ErrorPage.here(request)).isEqualTo("/topologies");
		assertThat(ErrorPage.here(new MockHttpServletRequest("POST", "/topologies/7/hosts")))
			.isEqualTo("/topologies/7/hosts");
	}

}
