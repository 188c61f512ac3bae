package dev.o2cluster.secret.store;

import java.util.Locale;

import dev.o2cluster.text.Texts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at a refused start what is wrong with the key and what to do, in the language of
 * the machine, instead of a stack trace.
 */
class SecretKeyFailureAnalyzer extends AbstractFailureAnalyzer<SecretKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, SecretKeyException cause) {
		Texts texts = Texts.of("secrets", Locale.getDefault());
		return new FailureAnalysis(texts.get("secretKey." + cause.code() + ".what", cause.subject()),
				texts.get("secretKey." + cause.code() + ".remedy", cause.subject()), cause);
	}

}
