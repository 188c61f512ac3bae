package dev.o2cluster.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says at a refused start why the database in the data folder does not open, instead of a
 * stack trace.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's codes, see its class ErrorCode. */
	private static final Map<Integer, String> REASONS = Map.of(90020, "inUse", 90030, "damaged", 90048, "damaged",
			90028, "notRead", 90031, "notRead", 90062, "notRead");

	private final String folder;

	DatabaseFailureAnalyzer(Environment settings) {
		this.folder = settings.getProperty("console.data-dir", "./data");
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
		String reason = REASONS.get(cause.getErrorCode());
		if (reason == null) {
			return null;
		}
		Texts texts = Texts.of("database", Locale.getDefault());
		return new FailureAnalysis(texts.get("database." + reason + ".what", place()),
				texts.get("database." + reason + ".remedy"), cause);
	}

	private String place() {
		return Path.of(this.folder).resolve("console.mv.db").toAbsolutePath().normalize().toString();
	}

}
