package dev.o2cluster.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.HostAddress;

/**
 * A plan drawn as lanes in time: one lane for each host, one column for each wave, and a
 * line for every step that waits for another host.
 *
 * @param width in pixels
 * @param height in pixels
 * @param lanes the hosts, by their first steps
 * @param columns where each wave begins, in pixels from the left
 * @param steps the steps
 * @param waits who waits for whom
 */
public record Lanes(long width, long height, List<Lane> lanes, List<Long> columns, List<Step> steps, List<Wait> waits) {

	private static final long NAME = 170;

	/** Room between two columns. */
	private static final long BETWEEN = 32;

	/** A step's box without its command: its number, and room around both. */
	private static final long STEP_WIDTH = 42;

	private static final long SHORTEST = 116;

	/** A letter of a command, in tenths of a pixel. */
	private static final long LETTER = 73;

	private static final long STEP_HEIGHT = 40;

	private static final long GAP = 12;

	private static final long HEAD = 32;

	public Lanes {
		lanes = List.copyOf(lanes);
		columns = List.copyOf(columns);
		steps = List.copyOf(steps);
		waits = List.copyOf(waits);
	}

	/**
	 * A host's lane.
	 *
	 * @param host the host
	 * @param box where it stands
	 */
	public record Lane(HostAddress host, Box box) {

	}

	/**
	 * A step.
	 *
	 * @param step the step
	 * @param box where it stands
	 */
	public record Step(StartupStep step, Box box) {

	}

	/**
	 * A step that comes after one on another host.
	 *
	 * @param from where the earlier step ends
	 * @param to where the later one begins
	 */
	public record Wait(Point from, Point to) {

		/**
		 * The line for SVG: straight out, over, and straight in.
		 * @return the value of a path's {@code d}
		 */
		public String path() {
			long middle = this.to.x() - GAP;
			return "M" + this.from.x() + " " + this.from.y() + "H" + middle + "V" + this.to.y() + "H" + this.to.x();
		}

	}

	/**
	 * How wide the column of a wave is.
	 * @return in pixels; 0 without any wave
	 */
	public long columnWidth() {
		return this.columns.isEmpty() ? 0 : (this.width - NAME) / this.columns.size();
	}

	/**
	 * How the lanes are called.
	 * @return the names of the hosts
	 */
	public ShortNames names() {
		return ShortNames.of(this.lanes.stream().map(Lane::host).toList());
	}

	/**
	 * Draws a plan.
	 * @param plan the plan
	 * @return the picture
	 */
	public static Lanes of(StartupPlan plan) {
		return new Drawing(plan).lanes();
	}

	/** Places the steps of one plan. */
	private static final class Drawing {

		private final StartupPlan plan;

		/** How many steps a host has in a wave. */
		private final Map<HostAddress, Map<Integer, Integer>> rows = new LinkedHashMap<>();

		private final Map<Integer, Integer> rowOf = new HashMap<>();

		private final Map<HostAddress, Box> lanes = new LinkedHashMap<>();

		private final Map<Integer, Step> placed = new LinkedHashMap<>();

		/** Every command fits into its box. */
		private final long stepWidth;

		Drawing(StartupPlan plan) {
			this.plan = plan;
			long letters = plan.steps().stream().mapToLong((step) -> step.command().length()).max().orElse(0);
			this.stepWidth = STEP_WIDTH + Math.max(SHORTEST, letters * LETTER / 10);
			plan.steps().forEach((step) -> this.rowOf.put(step.order(), row(step)));
		}

		private int row(StartupStep step) {
			Map<Integer, Integer> waves = this.rows.computeIfAbsent(step.host(), (host) -> new HashMap<>());
			return waves.merge(step.wave(), 1, Integer::sum) - 1;
		}

		private long column() {
			return this.stepWidth + BETWEEN;
		}

		Lanes lanes() {
			int waves = this.plan.steps().stream().mapToInt(StartupStep::wave).max().orElse(0);
			long width = NAME + waves * column();
			long y = HEAD;
			for (HostAddress host : this.rows.keySet()) {
				int deep = Collections.max(this.rows.get(host).values());
				Box box = new Box(0, y, width, deep * (STEP_HEIGHT + GAP) + GAP);
				this.lanes.put(host, box);
				y += box.height();
			}
			this.plan.steps().forEach((step) -> this.placed.put(step.order(), new Step(step, box(step))));
			List<Long> columns = LongStream.range(0, waves).mapToObj((wave) -> NAME + wave * column()).toList();
			return new Lanes(width, y + 1,
					this.lanes.entrySet().stream().map((lane) -> new Lane(lane.getKey(), lane.getValue())).toList(),
					columns, List.copyOf(this.placed.values()), waits());
		}

		private Box box(StartupStep step) {
			long x = NAME + (step.wave() - 1) * column() + BETWEEN / 2;
			long y = this.lanes.get(step.host()).y() + GAP + this.rowOf.get(step.order()) * (STEP_HEIGHT + GAP);
			return new Box(x, y, this.stepWidth, STEP_HEIGHT);
		}

		private List<Wait> waits() {
			List<Wait> waits = new ArrayList<>();
			for (Step later : this.placed.values()) {
				later.step()
					.after()
					.stream()
					.map((edge) -> this.placed.get(edge.step()))
					.filter((earlier) -> !earlier.step().host().equals(later.step().host()))
					.forEach((earlier) -> waits.add(wait(earlier.box(), later.box())));
			}
			return waits;
		}

		private static Wait wait(Box from, Box to) {
			return new Wait(new Point(from.x() + from.width(), from.y() + from.height() / 2),
					new Point(to.x(), to.y() + to.height() / 2));
		}

	}

}
