package dev.o2cluster.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.text.Texts;

/**
 * A time plan: second, minute, hour, day of the month, month, day of the week, and
 * perhaps the year, one of the two days being left open with a question mark.
 */
public final class Schedule {

	private static final int FIELDS = 6;

	private final List<CronField> fields;

	private Schedule(List<CronField> fields) {
		this.fields = fields;
	}

	/**
	 * Says when a plan runs, or why O2OA would not run it.
	 * @param cron the plan, such as {@code 0 0 2 * * ?}
	 * @param locale the wanted language
	 * @return a sentence; empty for an empty plan
	 */
	public static String describe(String cron, Locale locale) {
		Texts texts = Texts.of("schedule", locale);
		if (cron.isBlank()) {
			return "";
		}
		String[] parts = cron.strip().split("\\s+");
		if (parts.length < FIELDS || parts.length > CronUnit.values().length) {
			return texts.get((parts.length == FIELDS - 1) ? "wrong.noSeconds" : "wrong.fields", parts.length);
		}
		List<CronField> fields = new ArrayList<>();
		for (int i = 0; i < parts.length; i++) {
			CronUnit unit = CronUnit.values()[i];
			Optional<CronField> field = CronField.parse(unit, parts[i].toUpperCase(Locale.ROOT));
			if (field.isEmpty()) {
				return texts.get("wrong.value", texts.get("unit." + unit.key()), shortened(parts[i]));
			}
			fields.add(field.get());
		}
		Schedule schedule = new Schedule(fields);
		boolean oneOpen = schedule.field(CronUnit.DAY).open() != schedule.field(CronUnit.WEEKDAY).open();
		return oneOpen ? new ScheduleTexts(texts).describe(schedule) : texts.get("wrong.days");
	}

	CronField field(CronUnit unit) {
		return this.fields.get(unit.ordinal());
	}

	Optional<CronField> year() {
		return (this.fields.size() > FIELDS) ? Optional.of(field(CronUnit.YEAR)) : Optional.empty();
	}

	private static String shortened(String text) {
		return (text.length() <= 20) ? text : text.substring(0, 20) + "…";
	}

}
