package dev.o2cluster.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A three-way merge of topology documents, field by field. A host is known by its
 * address, a waiver by its rule and facts, a cluster file by its name, a role on a host
 * is a field of its own, and which host is the primary center is one field of the whole
 * topology. Where only one side changed a field its value stands; where both did,
 * somebody has to choose.
 */
public final class TopologyMerge {

	private static final String HOSTS = "hosts";

	private static final String WAIVERS = "waivers";

	private static final String FILES = "clusterFiles";

	private final List<FieldChange> changes = new ArrayList<>();

	private final Predicate<String> takeMine;

	private final ObjectNode document;

	private TopologyMerge(ObjectNode base, ObjectNode mine, ObjectNode theirs, Predicate<String> takeMine) {
		this.takeMine = takeMine;
		JsonNode merged = merge("", Keyed.of(base), Keyed.of(mine), Keyed.of(theirs));
		this.document = Keyed.document((ObjectNode) orEmpty(merged), hostOrder(base, mine, theirs));
	}

	/**
	 * Merges two changes of one document; conflicts take their value for the time being.
	 * @param base the document both started from
	 * @param mine the late save
	 * @param theirs the save that was faster
	 * @return the merge
	 */
	public static TopologyMerge of(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
		return new TopologyMerge(base, mine, theirs, (path) -> false);
	}

	/**
	 * Merges two changes of one document with every conflict decided.
	 * @param base the document both started from
	 * @param mine the late save
	 * @param theirs the save that was faster
	 * @param takeMine paths of the conflicts that keep the late save's value; all others
	 * take the faster one's
	 * @return the merge
	 */
	public static TopologyMerge of(ObjectNode base, ObjectNode mine, ObjectNode theirs, Set<String> takeMine) {
		return new TopologyMerge(base, mine, theirs, takeMine::contains);
	}

	/**
	 * The fields both changed to different values.
	 * @return what somebody has to choose between
	 */
	public List<FieldChange> conflicts() {
		return this.changes.stream().filter(FieldChange::conflict).toList();
	}

	/**
	 * The fields that only one side changed, or both to the same value.
	 * @return what was merged without asking
	 */
	public List<FieldChange> merged() {
		return this.changes.stream().filter((change) -> !change.conflict()).toList();
	}

	/**
	 * The merged document. Whether it is a topology is for its reader to say.
	 * @return a new tree
	 */
	public ObjectNode document() {
		return this.document;
	}

	private @Nullable JsonNode merge(String path, @Nullable JsonNode base, @Nullable JsonNode mine,
			@Nullable JsonNode theirs) {
		if (FieldChange.same(mine, theirs) && FieldChange.same(base, mine)) {
			return mine;
		}
		if (mine instanceof ObjectNode && theirs instanceof ObjectNode && !whole(path, base)) {
			return mergeMembers(path, base, mine, theirs);
		}
		FieldChange change = new FieldChange(path, base, mine, theirs);
		this.changes.add(change);
		if (change.conflict()) {
			return this.takeMine.test(path) ? mine : theirs;
		}
		return change.byMe() ? mine : theirs;
	}

	/**
	 * A field both added or both rebuilt from something else is taken as a whole, and a
	 * file always.
	 */
	private static boolean whole(String path, @Nullable JsonNode base) {
		boolean entry = path.startsWith(HOSTS + "[") || path.startsWith(WAIVERS + "[");
		return path.startsWith(FILES + "[") || (!(base instanceof ObjectNode) && entry && path.endsWith("]"));
	}

	private ObjectNode mergeMembers(String path, @Nullable JsonNode base, JsonNode mine, JsonNode theirs) {
		Set<String> names = new LinkedHashSet<>(mine.propertyNames());
		names.addAll(theirs.propertyNames());
		if (base != null) {
			names.addAll(base.propertyNames());
		}
		ObjectNode merged = JsonNodeFactory.instance.objectNode();
		for (String name : names) {
			JsonNode value = merge(member(path, name), (base != null) ? base.get(name) : null, mine.get(name),
					theirs.get(name));
			if (value != null) {
				merged.set(name, value);
			}
		}
		return merged;
	}

	private static String member(String path, String name) {
		if (path.equals(HOSTS) || path.equals(WAIVERS) || path.equals(FILES)) {
			return path + "[" + name + "]";
		}
		return path.isEmpty() ? name : path + "." + name;
	}

	private static JsonNode orEmpty(@Nullable JsonNode node) {
		return (node != null) ? node : JsonNodeFactory.instance.objectNode();
	}

	/** The order of whoever changed it; new hosts of the other follow. */
	private static List<String> hostOrder(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
		List<String> before = Keyed.addresses(base);
		List<String> first = Keyed.addresses(mine);
		List<String> second = Keyed.addresses(theirs);
		boolean mineMoved = !common(first, before).equals(common(before, first));
		List<String> order = new ArrayList<>(mineMoved ? first : second);
		(mineMoved ? second : first).stream().filter((address) -> !order.contains(address)).forEach(order::add);
		return order;
	}

	private static List<String> common(List<String> list, List<String> other) {
		return list.stream().filter(other::contains).toList();
	}

	/**
	 * A document in which everything that belongs together stands under a name: hosts by
	 * address, roles by key, waivers by rule and facts, the primary center once.
	 */
	private static final class Keyed {

		private static final String ADDRESS = "address";

		private static final String PRIMARY = "primary";

		private static final String ROLES = "roles";

		private Keyed() {
		}

		static ObjectNode of(ObjectNode document) {
			ObjectNode keyed = document.deepCopy();
			ObjectNode hosts = JsonNodeFactory.instance.objectNode();
			for (JsonNode host : document.path(HOSTS)) {
				ObjectNode copy = (ObjectNode) host.deepCopy();
				String address = host.path(ADDRESS).stringValue("");
				if (copy.remove(PRIMARY) != null) {
					keyed.put(PRIMARY, address);
				}
				ObjectNode roles = JsonNodeFactory.instance.objectNode();
				host.path(ROLES).forEach((role) -> roles.put(role.stringValue(""), true));
				copy.set(ROLES, roles);
				hosts.set(address, copy);
			}
			keyed.set(HOSTS, hosts);
			if (document.path(WAIVERS).isArray()) {
				ObjectNode waivers = keyed.putObject(WAIVERS);
				document.path(WAIVERS)
					.forEach((waiver) -> waivers
						.set(waiver.path("rule").stringValue("") + " " + waiver.path("facts").stringValue(""), waiver));
			}
			if (document.path(FILES).isArray()) {
				ObjectNode files = keyed.putObject(FILES);
				document.path(FILES).forEach((file) -> files.set(file.path("name").stringValue(""), file));
			}
			return keyed;
		}

		static List<String> addresses(ObjectNode document) {
			List<String> addresses = new ArrayList<>();
			document.path(HOSTS).forEach((host) -> addresses.add(host.path(ADDRESS).stringValue("")));
			return addresses;
		}

		static ObjectNode document(ObjectNode keyed, List<String> order) {
			ObjectNode document = keyed.deepCopy();
			String primary = document.path(PRIMARY).stringValue("");
			document.remove(PRIMARY);
			Map<String, ObjectNode> hosts = new LinkedHashMap<>();
			keyed.path(HOSTS)
				.properties()
				.forEach((host) -> hosts.put(host.getKey(), (ObjectNode) host.getValue().deepCopy()));
			document.remove(HOSTS);
			if (keyed.path(WAIVERS).isObject()) {
				var waivers = document.putArray(WAIVERS);
				keyed.path(WAIVERS).forEach(waivers::add);
			}
			if (keyed.path(FILES).isObject()) {
				var files = document.putArray(FILES);
				keyed.path(FILES).forEach(files::add);
			}
			var array = document.putArray(HOSTS);
			order.stream().filter(hosts::containsKey).forEach((address) -> {
				ObjectNode host = hosts.get(address);
				Set<String> roles = Set.copyOf(host.path(ROLES).propertyNames());
				var list = host.putArray(ROLES);
				roles.stream().sorted().forEach(list::add);
				if (address.equals(primary)) {
					host.put(PRIMARY, true);
				}
				array.add(host);
			});
			return document;
		}

	}

}
