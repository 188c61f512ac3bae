package dev.o2cluster.belief.web;

import java.util.Locale;

import dev.o2cluster.belief.BeliefTexts;
import dev.o2cluster.design.Design;

import org.springframework.stereotype.Component;

/**
 * The section of the review page that says what each host will believe.
 */
@Component("beliefPage")
class BeliefPage {

	private final Beliefs beliefs;

	BeliefPage(Beliefs beliefs) {
		this.beliefs = beliefs;
	}

	/**
	 * What the section shows.
	 * @param design the design under review
	 * @param host the host it shows
	 * @param locale the reader's language
	 * @return the beliefs in words
	 */
	public BeliefView view(Design design, String host, Locale locale) {
		return BeliefView.of(this.beliefs.of(design), BeliefTexts.of(locale), (belief) -> belief.label().equals(host));
	}

}
