package dev.o2cluster.topology;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/**
 * Spreads work that grows with the number of hosts over the processors. That of a small
 * cluster is done before another thread would wake up.
 */
public final class Parallel {

	/** From how many hosts on the work is spread. */
	private static final int MANY = 100;

	private Parallel() {
	}

	/**
	 * Looks at items, several at a time where there are many hosts.
	 * @param <T> the type of the items
	 * @param items the items
	 * @param hosts how many hosts the work on each of them grows with, or there are items
	 * for
	 * @return the items; results keep their order
	 */
	public static <T> Stream<T> of(List<T> items, int hosts) {
		return (hosts >= MANY) ? items.parallelStream() : items.stream();
	}

	/**
	 * Begins work beside what the caller does next, where there are many hosts; else does
	 * it at once. What no other thread has begun when it is joined is done by the caller.
	 * @param <T> the type of the result
	 * @param work the work
	 * @param hosts how many hosts the work grows with
	 * @return the work, to be joined
	 */
	public static <T> ForkJoinTask<T> begin(Callable<T> work, int hosts) {
		ForkJoinTask<T> task = ForkJoinTask.adapt(work);
		if (hosts >= MANY) {
			return ForkJoinPool.commonPool().submit(task);
		}
		task.invoke();
		return task;
	}

}
