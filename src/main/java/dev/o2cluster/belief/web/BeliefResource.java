package dev.o2cluster.belief.web;

import java.util.Locale;

import dev.o2cluster.belief.BeliefTexts;
import dev.o2cluster.design.Designs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the hosts of a topology will believe.
 */
@RestController
@RequestMapping("/api/topologies/{id}/belief")
@Tag(name = "Belief")
class BeliefResource {

	private final Designs designs;

	private final Beliefs beliefs;

	BeliefResource(Designs designs, Beliefs beliefs) {
		this.designs = designs;
		this.beliefs = beliefs;
	}

	@GetMapping
	@Operation(summary = "Says what each host will conclude from its files, by O2OA's own reading rules")
	BeliefView get(@PathVariable long id, Locale locale) {
		return BeliefView.of(this.beliefs.of(this.designs.get(id)), BeliefTexts.of(locale));
	}

}
