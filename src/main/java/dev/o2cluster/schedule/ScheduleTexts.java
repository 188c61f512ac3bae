package dev.o2cluster.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.schedule.CronField.Item;
import dev.o2cluster.text.Texts;

/**
 * Puts a time plan into words.
 */
final class ScheduleTexts {

	private final Texts texts;

	ScheduleTexts(Texts texts) {
		this.texts = texts;
	}

	String describe(Schedule schedule) {
		String text = this.texts.get("plan", days(schedule), time(schedule));
		CronField month = schedule.field(CronUnit.MONTH);
		if (!month.any()) {
			text = this.texts.get("plan.months", text, list(month));
		}
		Optional<CronField> year = schedule.year().filter((field) -> !field.any());
		return year.isPresent() ? this.texts.get("plan.years", text, list(year.get())) : text;
	}

	private String days(Schedule schedule) {
		CronField day = schedule.field(CronUnit.DAY);
		CronField weekday = schedule.field(CronUnit.WEEKDAY);
		if (!day.open()) {
			return day.any() ? this.texts.get("days.every") : this.texts.get("days.month", list(day));
		}
		if (weekday.any()) {
			return this.texts.get("days.every");
		}
		boolean special = weekday.items().stream().anyMatch((item) -> item.step() == 0);
		return this.texts.get(special ? "days.weekOfMonth" : "days.week", list(weekday));
	}

	private String time(Schedule schedule) {
		CronField second = schedule.field(CronUnit.SECOND);
		CronField minute = schedule.field(CronUnit.MINUTE);
		CronField hour = schedule.field(CronUnit.HOUR);
		if (second.number().isPresent() && minute.number().isPresent()) {
			return atMinute(second.number().get(), minute.number().get(), hour);
		}
		if (second.number().isPresent() && (minute.any() || minute.repetition().isPresent())) {
			int step = minute.repetition().map(Item::step).orElse(1);
			return hour.any() ? this.texts.get("time.minutes", step)
					: this.texts.get("time.minutesIn", step, list(hour));
		}
		return this.texts.get("time.other", list(hour), list(minute), list(second));
	}

	private String atMinute(int second, int minute, CronField hour) {
		if (hour.any()) {
			return this.texts.get("time.hourly", minute);
		}
		if (hour.repetition().isPresent()) {
			Item every = hour.repetition().get();
			return this.texts.get("time.hours", every.step(), clock(every.from(), minute, second));
		}
		return hour.numbers()
			.map((hours) -> this.texts.get("time.at", clocks(hours, minute, second)))
			.orElseGet(() -> this.texts.get("time.minuteIn", minute, list(hour)));
	}

	private String clocks(List<Integer> hours, int minute, int second) {
		return hours.stream()
			.map((hour) -> clock(hour, minute, second))
			.collect(Collectors.joining(this.texts.get("list.separator")));
	}

	private static String clock(int hour, int minute, int second) {
		return (second == 0) ? "%02d:%02d".formatted(hour, minute) : "%02d:%02d:%02d".formatted(hour, minute, second);
	}

	private String list(CronField field) {
		return field.items()
			.stream()
			.map((item) -> item(field.unit(), item))
			.collect(Collectors.joining(this.texts.get("list.separator")));
	}

	private String item(CronUnit unit, Item item) {
		if (item.step() == 0) {
			return special(unit, item.text());
		}
		if (item.all(unit)) {
			return this.texts.get("item.every");
		}
		if (item.from() == item.to()) {
			return name(unit, item.from());
		}
		String range = this.texts.get("item.range", name(unit, item.from()), name(unit, item.to()));
		return (item.step() == 1) ? range : this.texts.get("item.step", range, item.step());
	}

	private String special(CronUnit unit, String text) {
		if (unit == CronUnit.WEEKDAY) {
			int mark = text.indexOf('#');
			String day = name(unit,
					unit.number(text.substring(0, (mark > 0) ? mark : text.length() - 1)).orElseThrow());
			return (mark > 0) ? this.texts.get("item.nth", text.substring(mark + 1), day)
					: this.texts.get("item.lastWeekday", day);
		}
		if (text.equals("L") || text.equals("LW")) {
			return this.texts.get(text.equals("L") ? "item.last" : "item.lastWorkday");
		}
		return text.startsWith("L-") ? this.texts.get("item.beforeLast", text.substring(2))
				: this.texts.get("item.workday", text.substring(0, text.length() - 1));
	}

	private String name(CronUnit unit, int number) {
		String key = unit.key() + "." + number;
		return this.texts.has(key) ? this.texts.get(key) : this.texts.get("number." + unit.key(), number);
	}

}
