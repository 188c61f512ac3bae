package dev.o2cluster.rollout.web;

import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.rollout.Board;
import dev.o2cluster.rollout.ProbeResult;
import dev.o2cluster.rollout.ProbeSwitch;
import dev.o2cluster.rollout.Probing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the hosts of a topology answer.
 */
@RestController
@RequestMapping("/api/topologies/{id}")
@Tag(name = "Probes")
class ProbeResource {

	private final Probing probing;

	ProbeResource(Probing probing) {
		this.probing = probing;
	}

	@GetMapping("/probes")
	@Operation(summary = "Tells whether the console may ask the hosts of a topology")
	ProbeSwitch get(@PathVariable long id) {
		return this.probing.of(id);
	}

	@PutMapping(path = "/probes", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Allows or forbids the console to ask the hosts of a topology; off unless switched on")
	ProbeSwitch put(@PathVariable long id, @RequestBody SwitchBody body, Principal principal) {
		if (body.enabled() == null) {
			throw new BadRunException("probes.noSwitch", "enabled");
		}
		return this.probing.set(id, body.enabled(), principal.getName());
	}

	@GetMapping("/board")
	@Operation(summary = "Asks every server of a topology; 409 while probes are off")
	BoardView board(@PathVariable long id) {
		return BoardView.of(this.probing.board(id));
	}

	/**
	 * The switch.
	 *
	 * @param enabled whether the console may ask
	 */
	record SwitchBody(@Nullable Boolean enabled) {

	}

	/**
	 * What every server answered.
	 *
	 * @param at when
	 * @param hosts a line per host
	 */
	record BoardView(Instant at, List<HostView> hosts) {

		static BoardView of(Board board) {
			return new BoardView(board.at(), board.rows().stream().map(HostView::of).toList());
		}

	}

	/**
	 * What the servers of one host answered.
	 *
	 * @param host the host
	 * @param clockSeconds how far its clock is ahead
	 * @param servers the answers by role, and that of the node agent
	 */
	record HostView(String host, @Nullable Long clockSeconds, Map<String, AnswerView> servers) {

		static HostView of(Board.Row row) {
			Map<String, AnswerView> servers = new LinkedHashMap<>();
			row.roles().forEach((role, result) -> servers.put(role.key(), AnswerView.of(result)));
			if (row.agent() != null) {
				servers.put("agent", AnswerView.of(row.agent()));
			}
			return new HostView(row.host().address().value(), row.clock().orElse(null), servers);
		}

	}

	/**
	 * One answer.
	 *
	 * @param url the question
	 * @param answer how it went
	 * @param status the HTTP status; {@code null} where there was none
	 * @param millis how long it took
	 */
	record AnswerView(String url, String answer, @Nullable Integer status, long millis) {

		static AnswerView of(ProbeResult result) {
			return new AnswerView(result.probe().url(), result.answer().key(),
					(result.status() > 0) ? Integer.valueOf(result.status()) : null, result.millis());
		}

	}

}
