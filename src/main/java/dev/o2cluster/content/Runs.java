package dev.o2cluster.content;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts bytes one behind the other. Long runs that others hold too are not copied.
 */
public final class Runs {

	/** Up to this length a copy is cheaper than one more write. */
	private static final int MOST_COPIED = 1024;

	private final List<Run> done = new ArrayList<>();

	private final ByteArrayOutputStream open = new ByteArrayOutputStream();

	private final boolean common;

	private int length;

	private Runs(boolean common) {
		this.common = common;
	}

	/**
	 * Begins a sequence.
	 * @param common whether several will hold all of it
	 * @return an empty sequence
	 */
	public static Runs of(boolean common) {
		return new Runs(common);
	}

	/**
	 * Adds bytes.
	 * @param bytes the bytes; are copied
	 */
	public void add(byte[] bytes) {
		this.open.writeBytes(bytes);
		this.length = Math.addExact(this.length, bytes.length);
	}

	/**
	 * Adds a run.
	 * @param run the run
	 */
	public void add(Run run) {
		if (this.common || !run.common() || run.length() <= MOST_COPIED) {
			add(run.bytes());
			return;
		}
		close();
		this.done.add(run);
		this.length = Math.addExact(this.length, run.length());
	}

	/**
	 * How many bytes there are so far.
	 * @return the length of all
	 */
	public int length() {
		return this.length;
	}

	/**
	 * The sequence.
	 * @return its runs, none of them empty
	 */
	public List<Run> all() {
		close();
		return List.copyOf(this.done);
	}

	private void close() {
		if (this.open.size() > 0) {
			byte[] bytes = this.open.toByteArray();
			this.done.add(this.common ? Run.common(bytes) : Run.own(bytes));
			this.open.reset();
		}
	}

}
