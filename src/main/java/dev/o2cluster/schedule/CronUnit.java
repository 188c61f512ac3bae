package dev.o2cluster.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a time plan, in their order.
 */
enum CronUnit {

	SECOND(0, 59), MINUTE(0, 59), HOUR(0, 23), DAY(1, 31),
	MONTH(1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
	/** Counted from Sunday, which is 1. */
	WEEKDAY(1, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), YEAR(1970, 2099);

	private final int min;

	private final int max;

	private final List<String> names;

	CronUnit(int min, int max, String... names) {
		this.min = min;
		this.max = max;
		this.names = List.of(names);
	}

	int min() {
		return this.min;
	}

	int max() {
		return this.max;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the plan may leave it open because another field says the day. */
	boolean day() {
		return this == DAY || this == WEEKDAY;
	}

	Optional<Integer> number(String text) {
		int name = this.names.indexOf(text.toUpperCase(Locale.ROOT));
		if (name >= 0) {
			return Optional.of(this.min + name);
		}
		return text.matches("[0-9]{1,4}")
				? Optional.of(Integer.valueOf(text)).filter((value) -> value >= this.min && value <= this.max)
				: Optional.empty();
	}

}
