package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.RandomJson;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.NodeField.Holds;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random designs with everything a document can say, the same for the same seed.
 */
public final class RandomTopologies {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Random random;

	public RandomTopologies(long seed) {
		this.random = new Random(seed);
	}

	public Topology next() {
		List<Release> releases = Releases.catalog().releases();
		Release release = releases.get(this.random.nextInt(releases.size()));
		List<Host> hosts = new ArrayList<>();
		int count = 1 + this.random.nextInt(5);
		for (int row = 0; row < count; row++) {
			hosts.add(host(row, release));
		}
		Optional<Sample> sample = (this.random.nextInt(3) == 0) ? Optional.of(sample(release)) : Optional.empty();
		Topology topology = new Topology("oa-" + this.random.nextInt(1000), release, RandomJson.word(this.random),
				settings(release), RandomJson.object(this.random, 3), sample, Optional.empty(), surroundings(release),
				waivers(), hosts);
		return (this.random.nextInt(3) == 0) ? topology.withDataInUse(Optional.of(DataInUse.of(topology))) : topology;
	}

	private Surroundings surroundings(Release release) {
		if (this.random.nextInt(3) != 0) {
			return Surroundings.NONE;
		}
		byte[] binary = new byte[this.random.nextInt(40)];
		this.random.nextBytes(binary);
		SecretRef ref = new SecretRef(String.format("%032x", this.random.nextLong()));
		Surroundings files = Surroundings.NONE.withClusterFiles(List.of(ClusterFile.secret("token.json", ref),
				ClusterFile.open("keystore", binary), ClusterFile.open("person.json",
						("{\"x\": \"" + RandomJson.word(this.random) + "\"}\r\n").getBytes(StandardCharsets.UTF_8))));
		return new RandomSurroundings(this.random, this).around(files, release);
	}

	private List<Waiver> waivers() {
		Waiver ofCluster = new Waiver("data-split", null, "0123456789ab", "known " + this.random.nextInt(9), "li");
		Waiver ofHost = new Waiver("data-idle", HostAddress.of("10.0.0.7"), "ba9876543210", "“x”", "王");
		return (this.random.nextInt(3) == 0) ? List.of(ofCluster, ofHost) : List.of();
	}

	private Host host(int row, Release release) {
		String address = this.random.nextBoolean() ? "10.0." + row + "." + this.random.nextInt(256)
				: "oa-" + row + ".corp" + this.random.nextInt(9);
		Set<ServerRole> roles = EnumSet.of((row == 0) ? ServerRole.CENTER : ServerRole.DATA);
		for (ServerRole role : ServerRole.values()) {
			if (this.random.nextBoolean()) {
				roles.add(role);
			}
		}
		return new Host(HostAddress.of(address), HostOs.values()[this.random.nextInt(HostOs.values().length)], roles,
				row == 0, settings(release), RandomJson.object(this.random, 3));
	}

	private Settings settings(Release release) {
		Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
		release.sections().forEach((section, fields) -> {
			Map<String, JsonNode> values = new LinkedHashMap<>();
			fields.stream()
				.filter((field) -> this.random.nextInt(6) == 0 && !DesignOwned.contains(section, field.name()))
				.forEach((field) -> values.put(field.name(), value(release, field)));
			sections.put(section, values);
		});
		return new Settings(sections);
	}

	/**
	 * A value that fits a field, seldom its default.
	 */
	public JsonNode value(Release release, NodeField field) {
		return switch (field.type()) {
			case BOOLEAN -> JSON.booleanNode(this.random.nextBoolean());
			case INTEGER -> number(field);
			case STRING -> JSON.stringNode(RandomJson.word(this.random) + this.random.nextInt(100));
			case STRINGS -> JSON.arrayNode().add(module(release, field)).add("*x" + this.random.nextInt(10));
			case WEIGHTS -> weights(release, field);
			case ACCOUNTS -> JSON.arrayNode().add(RandomJson.object(this.random, 1));
			case MAP -> RandomJson.object(this.random, 2);
			case OBJECT -> members(release, field);
		};
	}

	/**
	 * A value that a form can hold and that differs from what a field has anyway.
	 */
	public JsonNode formValue(Release release, NodeField field) {
		return switch (field.type()) {
			case BOOLEAN -> JSON.booleanNode(!inUse(field).asBoolean(false));
			case STRING -> JSON.stringNode("text " + this.random.nextInt(100) + " \"<&>' 端口");
			case OBJECT -> {
				ObjectNode object = JSON.objectNode();
				field.fields().forEach((member) -> object.set(member.name(), formValue(release, member)));
				yield object;
			}
			case STRINGS -> JSON.arrayNode().add("*first").add("second.Thing*");
			case MAP -> JSON.objectNode().put("a key", 1).put("另一个", "x");
			case ACCOUNTS -> JSON.arrayNode().add(JSON.objectNode().put("protocol", "ftp"));
			default -> value(release, field);
		};
	}

	private static JsonNode inUse(NodeField field) {
		JsonNode value = field.defaultValue();
		return (value != null) ? value : JSON.missingNode();
	}

	private JsonNode number(NodeField field) {
		long min = (field.min() != null) ? field.min() : 0;
		long max = (field.max() != null) ? field.max() : Integer.MAX_VALUE;
		return JSON.numberNode((int) (min + (long) (this.random.nextDouble() * (max - min))));
	}

	private String module(Release release, NodeField field) {
		return (field.holds() == Holds.MODULES) ? release.modules().get(this.random.nextInt(release.modules().size()))
				: "com.x.Entity*";
	}

	private ArrayNode weights(Release release, NodeField field) {
		ArrayNode weights = JSON.arrayNode();
		weights.addObject().put("name", module(release, field)).put("weight", this.random.nextInt(200));
		return weights;
	}

	private ObjectNode members(Release release, NodeField field) {
		ObjectNode object = JSON.objectNode();
		field.fields()
			.stream()
			.filter((member) -> this.random.nextBoolean())
			.forEach((member) -> object.set(member.name(), value(release, member)));
		return object;
	}

	private Sample sample(Release release) {
		ObjectNode content = RandomJson.object(this.random, 3);
		release.members().stream().filter((member) -> this.random.nextInt(3) > 0).forEach((member) -> {
			if (release.hasSection(member)) {
				ObjectNode section = RandomJson.object(this.random, 2);
				release.fields(member)
					.stream()
					.filter((field) -> this.random.nextBoolean())
					.forEach((field) -> section.set(field.name(), value(release, field)));
				content.set(member, section.put("###note", "看这里"));
			}
			else {
				content.set(member, value(release, release.field(Release.ROOT, member).orElseThrow()));
			}
		});
		String text = JsonText.print(content);
		return Sample.read(this.random.nextBoolean() ? text : "// own\r\n" + text.replace("true", "TRUE"));
	}

}
