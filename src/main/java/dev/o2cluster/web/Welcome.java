package dev.o2cluster.web;

import java.util.Locale;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The last line of a start: where to go on.
 */
@Component
class Welcome {

	private static final Logger LOGGER = LoggerFactory.getLogger(Welcome.class);

	private final OwnAddress address;

	private final ConsoleProperties properties;

	Welcome(OwnAddress address, ConsoleProperties properties) {
		this.address = address;
		this.properties = properties;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext) {
			Texts texts = Texts.of("database", Locale.getDefault());
			LOGGER.info(texts.get("welcome.open", this.address.text(),
					this.properties.dataDir().toAbsolutePath().normalize()));
		}
	}

}
