package dev.o2cluster.outage;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Throws connections away that H2 closed after a failed write, so that the next one opens
 * the file anew as soon as that is possible.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

	/**
	 * H2's codes of a closed database, a broken connection, and a file that cannot be
	 * read or written.
	 */
	private static final Set<Integer> CLOSED = Set.of(90098, 90067, 90028, 90031, 90030, 90121);

	/** H2's code of anything unforeseen, such as the first write that fails. */
	private static final int GENERAL = 50000;

	@java.lang.Override
	public Override adjudicate(SQLException ex) {
		return closed(ex) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

	static boolean closed(SQLException ex) {
		return CLOSED.contains(ex.getErrorCode()) || ex.getErrorCode() == GENERAL && ex.getCause() != null
				&& ex.getCause().getClass().getSimpleName().equals("MVStoreException");
	}

}
