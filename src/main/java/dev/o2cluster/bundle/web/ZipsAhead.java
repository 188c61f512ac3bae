package dev.o2cluster.bundle.web;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

import dev.o2cluster.bundle.BundleZip;
import dev.o2cluster.topology.Host;

/**
 * Makes the zips of the next few hosts while one is being sent. What another thread has
 * not begun when it is needed is made by the caller, so a busy machine costs nothing, and
 * a slow client has no more made for it than it can soon take.
 */
final class ZipsAhead implements Function<Host, BundleZip>, AutoCloseable {

	/** How many zips are made ahead; each holds little that the cluster does not hold. */
	static final int MOST = 4;

	private final Iterator<Host> toCome;

	private final Function<Host, BundleZip> zips;

	private final Executor helpers;

	private final Queue<FutureTask<BundleZip>> begun = new ArrayDeque<>();

	/**
	 * Begins with the first hosts.
	 * @param hosts all hosts, in the order in which they are asked for
	 * @param zips makes the zip of one of them; is called from several threads
	 * @param helpers what works ahead
	 */
	ZipsAhead(List<Host> hosts, Function<Host, BundleZip> zips, Executor helpers) {
		this.toCome = hosts.iterator();
		this.zips = zips;
		this.helpers = helpers;
		while (this.begun.size() < MOST && this.toCome.hasNext()) {
			beginNext();
		}
	}

	@Override
	public BundleZip apply(Host host) {
		FutureTask<BundleZip> next = this.begun.remove();
		if (this.toCome.hasNext()) {
			beginNext();
		}
		// does nothing where a helper has begun it
		next.run();
		try {
			return next.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Nobody takes what is left. */
	@Override
	public void close() {
		this.begun.forEach((task) -> task.cancel(false));
	}

	private void beginNext() {
		Host host = this.toCome.next();
		FutureTask<BundleZip> task = new FutureTask<>(() -> this.zips.apply(host));
		this.begun.add(task);
		this.helpers.execute(task);
	}

}
