package dev.o2cluster.check.web;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.TopologyDocument;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the fixes applied in this session replaced, so that the last ones can be undone as
 * long as nobody changed anything after them.
 */
@Component("undo")
public class Undo {

	private static final int KEPT = 20;

	/**
	 * Tells whether the last fix of this session can be undone.
	 * @param stored the topology as it is
	 * @return whether nothing was changed since
	 */
	public boolean possible(StoredTopology stored) {
		return last(stored).isPresent();
	}

	/** Remembers what a change replaced. */
	void remember(StoredTopology before, StoredTopology after) {
		Deque<Step> steps = steps(before.id());
		if (steps.size() == KEPT) {
			steps.removeLast();
		}
		steps.push(new Step(after.tag(), TopologyDocument.text(before.topology())));
		keep(before.id(), steps);
	}

	/** The document before the last change, if it still is the last one. */
	Optional<String> last(StoredTopology stored) {
		return Optional.ofNullable(steps(stored.id()).peek())
			.filter((step) -> step.tag().equals(stored.tag()))
			.map(Step::document);
	}

	/** Forgets the last change, which now is undone; the one before it can be next. */
	void undone(StoredTopology stored) {
		Deque<Step> steps = steps(stored.id());
		steps.poll();
		Step next = steps.poll();
		if (next != null) {
			steps.push(new Step(stored.tag(), next.document()));
		}
		keep(stored.id(), steps);
	}

	@SuppressWarnings("unchecked")
	private static Deque<Step> steps(long id) {
		Object kept = RequestContextHolder.currentRequestAttributes()
			.getAttribute(name(id), RequestAttributes.SCOPE_SESSION);
		return (kept != null) ? new ArrayDeque<>((Deque<Step>) kept) : new ArrayDeque<>();
	}

	private static void keep(long id, Deque<Step> steps) {
		RequestContextHolder.currentRequestAttributes().setAttribute(name(id), steps, RequestAttributes.SCOPE_SESSION);
	}

	private static String name(long id) {
		return "undo-" + id;
	}

	private record Step(String tag, String document) implements Serializable {

	}

}
