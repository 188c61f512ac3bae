package dev.o2cluster.rollout.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.o2cluster.rollout.RunChanged;
import dev.o2cluster.rollout.Runs;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Everybody who looks at a run, and what they are told: that it changed, so that they
 * read it again. What other processes on the same database change is looked up every
 * second while somebody looks.
 */
@Component
class RunEvents {

	/** The browser connects again by itself afterwards. */
	private static final long HALF_AN_HOUR = 30 * 60 * 1000L;

	private final Map<Long, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();

	/** The version of each watched run that its watchers know of. */
	private final Map<Long, Long> told = new ConcurrentHashMap<>();

	private final Runs runs;

	RunEvents(Runs runs) {
		this.runs = runs;
	}

	/** Lets somebody watch a run. */
	SseEmitter watch(long runId, long version) {
		SseEmitter watcher = new SseEmitter(HALF_AN_HOUR);
		this.told.putIfAbsent(runId, version);
		this.watchers.computeIfAbsent(runId, (id) -> ConcurrentHashMap.newKeySet()).add(watcher);
		watcher.onCompletion(() -> forget(runId, watcher));
		watcher.onTimeout(watcher::complete);
		watcher.onError((ex) -> forget(runId, watcher));
		send(runId, watcher, changed(version));
		return watcher;
	}

	@EventListener
	void tell(RunChanged change) {
		this.told.merge(change.runId(), change.version(), Math::max);
		this.watchers.getOrDefault(change.runId(), Set.of())
			.forEach((watcher) -> send(change.runId(), watcher, changed(change.version())));
	}

	@Scheduled(fixedDelay = 1000)
	void look() {
		this.told.keySet().retainAll(this.watchers.keySet());
		if (!this.watchers.isEmpty()) {
			this.runs.versions(this.watchers.keySet())
				.stream()
				.filter((run) -> run.version() > this.told.getOrDefault(run.runId(), run.version()))
				.forEach(this::tell);
		}
	}

	/** Keeps connections open, and finds out which ones are gone. */
	@Scheduled(fixedDelay = 15_000)
	void breathe() {
		this.watchers.forEach((runId, all) -> all
			.forEach((watcher) -> send(runId, watcher, SseEmitter.event().comment("still here"))));
	}

	/** The server waits for open requests when it shuts down. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.watchers.values().forEach((all) -> all.forEach(SseEmitter::complete));
	}

	int watching(long runId) {
		return this.watchers.getOrDefault(runId, Set.of()).size();
	}

	private void send(long runId, SseEmitter watcher, SseEmitter.SseEventBuilder event) {
		try {
			watcher.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			forget(runId, watcher);
		}
	}

	private void forget(long runId, SseEmitter watcher) {
		this.watchers.computeIfPresent(runId, (id, all) -> {
			all.remove(watcher);
			return all.isEmpty() ? null : all;
		});
	}

	private static SseEmitter.SseEventBuilder changed(long version) {
		return SseEmitter.event().name("changed").data(Long.toString(version));
	}

}
