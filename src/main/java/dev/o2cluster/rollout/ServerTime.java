package dev.o2cluster.rollout;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The clock of a host, as its answers tell it: by the header {@code Date}, or by
 * {@code serverTime} of an echo, which O2OA writes without a time zone.
 */
final class ServerTime {

	private static final Pattern SERVER_TIME = Pattern
		.compile("\"serverTime\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)");

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	/** Every time zone is a whole number of these away from UTC. */
	private static final long ZONE_SECONDS = 15 * 60;

	private ServerTime() {
	}

	/**
	 * How far a host's clock is ahead of ours.
	 * @param headers the headers of its answer
	 * @param content the beginning of its answer
	 * @param now our time when it answered
	 * @return the difference to the second, whole quarter hours left out; {@code null}
	 * where the answer tells no time
	 */
	static @Nullable Duration ahead(HttpHeaders headers, byte[] content, Instant now) {
		return header(headers).or(() -> body(content))
			.map((time) -> Duration.ofSeconds(withoutZone(time.getEpochSecond() - now.getEpochSecond())))
			.orElse(null);
	}

	static long withoutZone(long seconds) {
		return Math.floorMod(seconds + ZONE_SECONDS / 2, ZONE_SECONDS) - ZONE_SECONDS / 2;
	}

	private static Optional<Instant> header(HttpHeaders headers) {
		return headers.firstValue("Date").flatMap((date) -> {
			try {
				return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		});
	}

	private static Optional<Instant> body(byte[] content) {
		Matcher time = SERVER_TIME.matcher(new String(content, StandardCharsets.UTF_8));
		return time.find() ? Optional.of(LocalDateTime.parse(time.group(1), FORMAT).toInstant(ZoneOffset.UTC))
				: Optional.empty();
	}

}
