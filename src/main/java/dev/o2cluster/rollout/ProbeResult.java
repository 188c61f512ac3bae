package dev.o2cluster.rollout;

import java.time.Duration;
import java.util.Locale;

import dev.o2cluster.startup.Probe;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered.
 *
 * @param probe the question
 * @param answer how it went
 * @param status the HTTP status; 0 for bare connections and where nothing came back
 * @param millis how long it took
 * @param clock how far the host's clock is ahead of the console's, whole quarter hours
 * left out; {@code null} where it does not tell
 */
public record ProbeResult(Probe probe, Answer answer, int status, long millis, @Nullable Duration clock) {

	/** How a probe went. */
	public enum Answer {

		/** The server answered as it should. */
		UP,

		/** Something answered, but not as it should. */
		WRONG,

		/** The host refused the connection: nothing listens there. */
		CLOSED,

		/** Nothing came back in time, or there is no way to the host. */
		LOST;

		/**
		 * The answer's name in documents and message keys.
		 * @return such as {@code up}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Tells whether the answer is the one hoped for.
	 * @return whether the server is up, or down where it has to be
	 */
	public boolean passed() {
		return this.probe.up() ? this.answer == Answer.UP : this.answer == Answer.CLOSED;
	}

	/**
	 * The answer in one line, the same in every language.
	 * @return such as {@code tcp://192.168.0.2:20050 up 3 ms}
	 */
	public String line() {
		return this.probe.url() + " " + this.answer.key() + ((this.status > 0) ? " " + this.status : "") + " "
				+ this.millis + " ms";
	}

}
