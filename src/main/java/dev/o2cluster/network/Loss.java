package dev.o2cluster.network;

import java.util.List;
import java.util.Locale;

/**
 * Something users no longer have while a host is down.
 *
 * @param kind what it is
 * @param arguments what its words name: other hosts, modules, numbers
 */
public record Loss(Kind kind, List<Object> arguments) {

	public Loss {
		arguments = List.copyOf(arguments);
	}

	static Loss of(Kind kind, Object... arguments) {
		return new Loss(kind, List.of(arguments));
	}

	/** What can be lost. */
	public enum Kind {

		/** The only database in use: nobody can work. */
		DATABASE(true),

		/** The only center: pages find no module. */
		ONLY_CENTER(true),

		/** The only application host: pages open, nothing in them works. */
		ONLY_APPLICATION(true),

		/** The only web host: no page opens. */
		ONLY_WEB(true),

		/** The only storage host: no file can be stored or opened. */
		ONLY_STORAGE(true),

		/** Modules that run nowhere else. */
		MODULES(true),

		/** Files that stand on this storage host, and a share of the uploads. */
		SOME_FILES(false),

		/** The center in force; another one takes over. */
		CENTER_MOVES(false),

		/** One of several application hosts. */
		SOME_REQUESTS(false),

		/** One of several web hosts. */
		ONE_ENTRY(false);

		private final boolean singlePoint;

		Kind(boolean singlePoint) {
			this.singlePoint = singlePoint;
		}

		/**
		 * The kind's name in documents and message keys.
		 * @return such as {@code only-center}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * Tells whether nothing else in the cluster stands in.
	 * @return whether the host is a single point of failure for it
	 */
	public boolean singlePoint() {
		return this.kind.singlePoint;
	}

}
