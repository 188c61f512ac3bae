package dev.o2cluster.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.network.HostGroup;
import dev.o2cluster.network.Listener;

/**
 * A cluster drawn: its hosts, the users, and who connects to whom.
 *
 * @param width in pixels
 * @param height in pixels
 * @param parties the users and the hosts
 * @param arrows who connects to whom
 */
public record Diagram(long width, long height, List<Party> parties, List<Arrow> arrows) {

	public Diagram {
		parties = List.copyOf(parties);
		arrows = List.copyOf(arrows);
	}

	/**
	 * A box of the picture.
	 *
	 * @param box where it stands
	 * @param group the hosts it stands for; empty for the users
	 */
	public record Party(Box box, Optional<HostGroup> group) {

	}

	/**
	 * A line of the picture, from the party that connects.
	 *
	 * @param points its bends, first and last included
	 * @param label where its words stand
	 * @param used what is connected to
	 */
	public record Arrow(List<Point> points, Box label, List<Listener> used) {

		public Arrow {
			points = List.copyOf(points);
			used = List.copyOf(used);
		}

		/**
		 * The line for SVG.
		 * @return such as {@code 12,20 80,20}
		 */
		public String path() {
			return this.points.stream().map((point) -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
		}

	}

}
