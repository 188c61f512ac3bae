package dev.o2cluster.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/**
 * Points in time as pages show them; the script turns them into the reader's own zone.
 */
@Component("times")
public class Times {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

	/**
	 * A point in time to the minute.
	 * @param time the point in time
	 * @return such as {@code 2026-11-23 20:15 UTC}
	 */
	public String text(Instant time) {
		return MINUTES.format(time.atOffset(ZoneOffset.UTC));
	}

}
