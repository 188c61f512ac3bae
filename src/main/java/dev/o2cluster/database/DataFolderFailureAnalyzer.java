package dev.o2cluster.database;

import java.util.Locale;

import dev.o2cluster.text.Texts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at a refused start which folder cannot be used and what to do, in the language of
 * the machine, instead of a stack trace.
 */
class DataFolderFailureAnalyzer extends AbstractFailureAnalyzer<DataFolderException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, DataFolderException cause) {
		Texts texts = Texts.of("database", Locale.getDefault());
		return new FailureAnalysis(texts.get("dataFolder." + cause.code() + ".what", cause.path()),
				texts.get("dataFolder." + cause.code() + ".remedy", System.getProperty("user.name", "")), cause);
	}

}
