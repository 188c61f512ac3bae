package dev.o2cluster.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.o2cluster.topology.HostAddress;

/**
 * Addresses as they fit into a picture's boxes. Hosts of one cluster often differ in a
 * few letters of a long name only, so what all have in common goes first.
 */
public final class ShortNames {

	private static final String CUT = "…";

	private final List<String> all;

	/** The end that all have in common, from a dot on. */
	private final String domain;

	/** By length, so that the names of a large cluster are compared once. */
	private final Map<Integer, UnaryOperator<String>> cuts = new HashMap<>();

	private ShortNames(Set<String> all) {
		this.all = List.copyOf(all);
		this.domain = domain(this.all);
	}

	/**
	 * The names of a cluster.
	 * @param hosts its hosts
	 * @return their names
	 */
	public static ShortNames of(Collection<HostAddress> hosts) {
		Set<String> all = new LinkedHashSet<>();
		hosts.forEach((host) -> all.add(host.value()));
		return new ShortNames(all);
	}

	/**
	 * One name.
	 * @param host one of the hosts
	 * @param length how many characters there is room for, 4 or more
	 * @return the address, or the part of it that tells it from the others
	 */
	public String of(HostAddress host, int length) {
		String address = host.value();
		return (address.length() <= length) ? address
				: this.cuts.computeIfAbsent(length, this::cut).apply(bare(address));
	}

	/** The first way to cut names to a length that leaves all of them different. */
	private UnaryOperator<String> cut(int length) {
		return Stream
			.<UnaryOperator<String>>of((name) -> head(name, length), (name) -> tail(name, length),
					(name) -> middle(name, length))
			.filter((way) -> this.all.stream().map(this::bare).map(way).distinct().count() == this.all.size())
			.findFirst()
			.orElse((name) -> middle(name, length));
	}

	private String bare(String name) {
		return name.substring(0, name.length() - this.domain.length());
	}

	private static String head(String name, int length) {
		return (name.length() <= length) ? name : name.substring(0, length - 1) + CUT;
	}

	private static String tail(String name, int length) {
		return (name.length() <= length) ? name : CUT + name.substring(name.length() - length + 1);
	}

	private static String middle(String name, int length) {
		int before = (length - 1) / 2;
		return (name.length() <= length) ? name
				: name.substring(0, before) + CUT + name.substring(name.length() - (length - 1 - before));
	}

	/** The longest end from a dot on that every name has, behind a name of its own. */
	private static String domain(List<String> names) {
		String first = names.isEmpty() ? "" : names.get(0);
		for (int dot = first.indexOf('.'); dot > 0 && names.size() > 1; dot = first.indexOf('.', dot + 1)) {
			String end = first.substring(dot);
			if (names.stream().allMatch((name) -> name.endsWith(end))) {
				return end;
			}
		}
		return "";
	}

}
