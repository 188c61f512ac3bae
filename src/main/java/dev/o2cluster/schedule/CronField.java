package dev.o2cluster.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a time plan.
 *
 * @param unit what it counts
 * @param items what it names
 */
record CronField(CronUnit unit, List<Item> items) {

	private static final Pattern SPECIAL_DAY = Pattern.compile("L|LW|L-[0-9]{1,2}|[0-9]{1,2}W");

	private static final Pattern SPECIAL_WEEKDAY = Pattern.compile("(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5])");

	CronField {
		items = List.copyOf(items);
	}

	static Optional<CronField> parse(CronUnit unit, String text) {
		List<Item> items = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			Optional<Item> item = item(unit, part);
			if (item.isEmpty()) {
				return Optional.empty();
			}
			items.add(item.get());
		}
		return Optional.of(new CronField(unit, items));
	}

	private static Optional<Item> item(CronUnit unit, String text) {
		if (text.equals("*") || (text.equals("?") && unit.day())) {
			return Optional.of(new Item(unit.min(), unit.max(), 1, text));
		}
		boolean special = (unit == CronUnit.DAY && SPECIAL_DAY.matcher(text).matches())
				|| (unit == CronUnit.WEEKDAY && SPECIAL_WEEKDAY.matcher(text).matches());
		return special ? Optional.of(new Item(0, 0, 0, text)) : numbers(unit, text);
	}

	private static Optional<Item> numbers(CronUnit unit, String text) {
		Matcher parts = Pattern.compile("(\\*|[0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?(?:/([0-9]{1,4}))?").matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		Optional<Integer> from = parts.group(1).equals("*") ? Optional.of(unit.min()) : unit.number(parts.group(1));
		int step = (parts.group(3) != null) ? Integer.parseInt(parts.group(3)) : 1;
		Optional<Integer> to = from;
		if (parts.group(2) != null) {
			to = parts.group(1).equals("*") ? Optional.empty() : unit.number(parts.group(2));
		}
		else if (parts.group(3) != null) {
			to = Optional.of(unit.max());
		}
		if (from.isEmpty() || to.isEmpty() || step < 1) {
			return Optional.empty();
		}
		return Optional.of(new Item(from.get(), to.get(), step, text));
	}

	/** Whether it leaves everything open. */
	boolean any() {
		return this.items.size() == 1 && this.items.get(0).all(this.unit);
	}

	boolean open() {
		return this.items.size() == 1 && this.items.get(0).text().equals("?");
	}

	/** The numbers it lists, where it lists nothing but single numbers. */
	Optional<List<Integer>> numbers() {
		boolean single = this.items.stream().allMatch((item) -> item.step() > 0 && item.from() == item.to());
		return single ? Optional.of(this.items.stream().map(Item::from).toList()) : Optional.empty();
	}

	/** The one number it names. */
	Optional<Integer> number() {
		return numbers().filter((numbers) -> numbers.size() == 1).map((numbers) -> numbers.get(0));
	}

	/** The one repetition through the whole range of its unit. */
	Optional<Item> repetition() {
		return Optional.of(this.items.get(0))
			.filter((item) -> this.items.size() == 1 && item.step() > 1 && item.to() == this.unit.max());
	}

	/**
	 * One item of a field's list.
	 *
	 * @param from the first number
	 * @param to the last number
	 * @param step from one number to the next; 0 for what is no number
	 * @param text as written
	 */
	record Item(int from, int to, int step, String text) {

		boolean all(CronUnit unit) {
			return this.step == 1 && this.from == unit.min() && this.to == unit.max();
		}

	}

}
