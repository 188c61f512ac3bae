package dev.o2cluster.backup;

import java.sql.SQLException;
import java.util.Locale;

import dev.o2cluster.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at a refused start that another console has the data folder open, and how to make
 * a backup of that one.
 */
class DatabaseInUseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's code of a file that another process holds. */
	private static final int IN_USE = 90020;

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
		if (cause.getErrorCode() != IN_USE) {
			return null;
		}
		Texts texts = Texts.of("backup", Locale.getDefault());
		return new FailureAnalysis(texts.get("backup.inUse.what"), texts.get("backup.inUse.remedy"), cause);
	}

}
