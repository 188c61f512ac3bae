package dev.o2cluster.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.network.HostGroup;
import dev.o2cluster.network.Outside;
import dev.o2cluster.network.Service;

/**
 * A cluster drawn: its hosts, the users, what it uses outside, and who connects to whom.
 *
 * @param width in pixels
 * @param height in pixels
 * @param parties the users, the hosts, then what is outside
 * @param arrows who connects to whom
 */
public record Diagram(long width, long height, List<Party> parties, List<Arrow> arrows) {

	public Diagram {
		parties = List.copyOf(parties);
		arrows = List.copyOf(arrows);
	}

	/**
	 * How the boxes of hosts are called.
	 * @return the names of all hosts
	 */
	public ShortNames names() {
		return ShortNames.of(this.parties.stream()
			.flatMap((party) -> party.group().stream())
			.flatMap((group) -> group.hosts().stream())
			.toList());
	}

	/**
	 * A box of the picture.
	 *
	 * @param box where it stands
	 * @param group the hosts it stands for; empty for the users and what is outside
	 * @param outside what it stands for outside the cluster; empty for users and hosts
	 */
	public record Party(Box box, Optional<HostGroup> group, Optional<Outside> outside) {

	}

	/**
	 * One service that a line leads to.
	 *
	 * @param service the service
	 * @param portText its ports as people write them
	 */
	public record Use(Service service, String portText) {

	}

	/**
	 * A line of the picture, from the party that connects.
	 *
	 * @param points its bends, first and last included
	 * @param label where its words stand
	 * @param used what is connected to
	 */
	public record Arrow(List<Point> points, Box label, List<Use> used) {

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
