package dev.o2cluster.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.network.HostGroup;
import dev.o2cluster.network.Listener;
import dev.o2cluster.network.Network;
import dev.o2cluster.network.Outside;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds places for the parties of a cluster and for the lines between them, with the
 * Eclipse Layout Kernel. The same cluster always gives the same picture.
 */
public final class DiagramLayout {

	/** Height of one line of words, in pixels. */
	public static final int LINE = 18;

	private static final int PARTY_WIDTH = 190;

	private static final int PARTY_HEIGHT = 84;

	private static final int OUTSIDE_HEIGHT = 56;

	private static final int USERS_WIDTH = 100;

	private static final double LETTER = 7.3;

	/** Room for the square with a role's letter. */
	private static final int MARK = 26;

	private final ElkNode root = ElkGraphUtil.createGraph();

	private final List<ElkNode> nodes = new ArrayList<>();

	/** The hosts of the users' and the hosts' boxes. */
	private final List<Optional<HostGroup>> groups = new ArrayList<>();

	private final List<Outside> outside;

	private final List<ElkEdge> edges = new ArrayList<>();

	private final List<List<Diagram.Use>> uses = new ArrayList<>();

	private DiagramLayout(List<Outside> outside) {
		this.outside = outside;
		this.root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		this.root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
		this.root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		this.root.setProperty(CoreOptions.PADDING, new ElkPadding(12));
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE, 32.0);
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 48.0);
		this.root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
	}

	/**
	 * Draws a cluster.
	 * @param groups its hosts, grouped
	 * @param network its network
	 * @return the picture
	 */
	public static Diagram of(List<HostGroup> groups, Network network) {
		DiagramLayout layout = new DiagramLayout(network.outside());
		layout.parties(groups);
		layout.lines(network);
		new RecursiveGraphLayoutEngine().layout(layout.root, new NullElkProgressMonitor());
		return layout.diagram();
	}

	private void parties(List<HostGroup> hosts) {
		party(Optional.empty(), USERS_WIDTH).setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT,
				LayerConstraint.FIRST);
		hosts.forEach((group) -> party(Optional.of(group), PARTY_WIDTH));
		this.outside.forEach((place) -> node(PARTY_WIDTH, OUTSIDE_HEIGHT)
			.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST));
	}

	private ElkNode party(Optional<HostGroup> group, int width) {
		this.groups.add(group);
		return node(width, PARTY_HEIGHT);
	}

	private ElkNode node(int width, int height) {
		ElkNode node = ElkGraphUtil.createNode(this.root);
		node.setDimensions(width, height);
		this.nodes.add(node);
		return node;
	}

	private void lines(Network network) {
		for (int to = 1; to < this.groups.size(); to++) {
			for (int from = 0; from < this.groups.size(); from++) {
				List<Listener> used = this.groups.get(to).orElseThrow().usedBy(network, this.groups.get(from));
				line(from, to, used.stream().map((one) -> new Diagram.Use(one.service(), one.portText())).toList());
			}
		}
		for (int place = 0; place < this.outside.size(); place++) {
			Outside to = this.outside.get(place);
			for (int from = 1; from < this.groups.size(); from++) {
				boolean used = this.groups.get(from).orElseThrow().outOf(network).contains(to);
				line(from, this.groups.size() + place,
						used ? List.of(new Diagram.Use(to.service(), Integer.toString(to.place().port()))) : List.of());
			}
		}
	}

	private void line(int from, int to, List<Diagram.Use> used) {
		if (used.isEmpty()) {
			return;
		}
		ElkEdge edge = ElkGraphUtil.createSimpleEdge(this.nodes.get(from), this.nodes.get(to));
		int letters = used.stream().mapToInt((use) -> use.portText().length()).max().orElseThrow();
		ElkLabel label = ElkGraphUtil.createLabel("ports", edge);
		label.setDimensions(MARK + letters * LETTER, (double) LINE * used.size() + 4);
		this.edges.add(edge);
		this.uses.add(used);
	}

	private Diagram diagram() {
		List<Diagram.Party> parties = new ArrayList<>();
		for (int i = 0; i < this.nodes.size(); i++) {
			ElkNode node = this.nodes.get(i);
			Box box = box(node.getX(), node.getY(), node.getWidth(), node.getHeight());
			parties.add((i < this.groups.size()) ? new Diagram.Party(box, this.groups.get(i), Optional.empty())
					: new Diagram.Party(box, Optional.empty(), Optional.of(this.outside.get(i - this.groups.size()))));
		}
		List<Diagram.Arrow> arrows = new ArrayList<>();
		for (int i = 0; i < this.edges.size(); i++) {
			ElkLabel label = this.edges.get(i).getLabels().get(0);
			arrows.add(new Diagram.Arrow(points(this.edges.get(i).getSections().get(0)),
					box(label.getX(), label.getY(), label.getWidth(), label.getHeight()), this.uses.get(i)));
		}
		return new Diagram(Math.round(this.root.getWidth()), Math.round(this.root.getHeight()), parties, arrows);
	}

	private static List<Point> points(ElkEdgeSection section) {
		List<Point> points = new ArrayList<>();
		points.add(point(section.getStartX(), section.getStartY()));
		section.getBendPoints().forEach((bend) -> points.add(point(bend.getX(), bend.getY())));
		points.add(point(section.getEndX(), section.getEndY()));
		return points;
	}

	private static Point point(double x, double y) {
		return new Point(Math.round(x), Math.round(y));
	}

	private static Box box(double x, double y, double width, double height) {
		return new Box(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
	}

}
