package dev.o2cluster.rollout.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.rollout.ProbeResult;

/**
 * A probe's answer as the page shows it after a redirect; it waits in the session.
 *
 * @param url what was asked
 * @param passed whether the answer is the one hoped for
 * @param answer how it went, as part of a message key
 * @param millis how long it took
 */
record AnswerView(String url, boolean passed, String answer, long millis) implements Serializable {

	static ArrayList<AnswerView> of(List<ProbeResult> results) {
		return new ArrayList<>(results.stream()
			.map((result) -> new AnswerView(result.probe().url(), result.passed(), result.answer().key(),
					result.millis()))
			.toList());
	}

}
