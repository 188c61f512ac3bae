package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.exchange.DriftEntry.Reason;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares one host's folder with what the design gives it.
 */
final class HostDrift {

	private static final String CONFIG = "config/";

	private static final int HASH_DIGITS = 12;

	private final String host;

	private final Map<String, byte[]> files;

	private final ConfigBelief read;

	private final Consumer<DriftEntry> found;

	private HostDrift(String host, HostDrop drop, Release release, Consumer<DriftEntry> found) {
		this.host = host;
		this.files = drop.folder().config();
		this.read = ConfigBelief.of(release, this.files);
		this.found = found;
	}

	static void of(DesignFiles design, Host host, HostDrop drop, Consumer<DriftEntry> found) {
		HostDrift drift = new HostDrift(host.address().value(), drop, design.release(), found);
		drift.name(drop);
		design.nodes().forEach(drift::compare);
		design.shared().forEach(drift::compare);
		drift.files.keySet().stream().sorted().filter((file) -> !design.knows(file)).forEach(drift::extra);
	}

	/** A host the design does not have is only looked at for its own node file. */
	static void ofStranger(HostDrop drop, Release release, Consumer<DriftEntry> found) {
		HostDrift drift = new HostDrift(drop.folder().label(), drop, release, found);
		String file = "node_" + drop.folder().label() + ".json";
		if (drift.files.containsKey(file)) {
			drift.extra(file);
		}
	}

	private void name(HostDrop drop) {
		String text = drop.folder().nodeCfg().map((bytes) -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
		if (!text.trim().equals(this.host)) {
			say("local/node.cfg", "", Reason.NAME, text(this.host), text.isEmpty() ? null : text(text.strip()));
		}
	}

	private void compare(NodeConfig ours) {
		String file = CONFIG + ours.fileName();
		String node = ours.address().value();
		byte[] bytes = this.files.get(ours.fileName());
		Optional<ObjectNode> theirs = this.read.content(node);
		if (bytes == null) {
			say(file, node, Reason.MISSING, null, null);
		}
		else if (theirs.isEmpty()) {
			say(file, node, Reason.BROKEN, null, null);
		}
		else if (!Arrays.equals(bytes, ours.text().getBytes(StandardCharsets.UTF_8))) {
			var fields = FieldDifference.between(ours.content(), theirs.get(), ours.release());
			fields.forEach((field) -> this.found
				.accept(new DriftEntry(this.host, file, node, field.section(), field.field(), field.ours(),
						field.theirs(), field.meant(), Reasons.of(field), String.valueOf(field.theirs()))));
			if (fields.isEmpty()) {
				say(file, node, Reason.FORM, text(ours.text().length()), text(bytes.length));
			}
		}
	}

	/** Of secret files not even a hash is told. */
	private void compare(String name, BundleFile ours) {
		byte[] theirs = this.files.get(name);
		if (theirs == null) {
			say(CONFIG + name, "", Reason.MISSING_FILE, null, null);
		}
		else if (!Arrays.equals(theirs, ours.bytes())) {
			boolean secret = ours.secret() || SecretLook.in(name, theirs);
			say(CONFIG + name, "", Reason.CONTENT, secret ? null : hash(ours.bytes()), secret ? null : hash(theirs));
		}
	}

	private void extra(String name) {
		if (ConfigFiles.nodeFile(name)) {
			String node = ConfigFiles.nodeName(name);
			say(CONFIG + name, node, Placement.address(node) ? Reason.EXTRA_NODE : Reason.EXTRA_STRAY, null, null);
		}
		else {
			boolean center = name.equals("centerServer.json");
			say(CONFIG + name, "", center ? Reason.CENTER_FILE : Reason.EXTRA_FILE, null, null);
		}
	}

	private void say(String file, String node, Reason reason, @Nullable JsonNode ours, @Nullable JsonNode theirs) {
		byte[] bytes = this.files.get(DropPaths.name(file));
		this.found.accept(new DriftEntry(this.host, file, node, "", "", ours, theirs, null, reason,
				(bytes != null) ? Sha256.of(bytes) : String.valueOf(theirs)));
	}

	private static JsonNode hash(byte[] bytes) {
		return text("SHA-256 " + Sha256.of(bytes).substring(0, HASH_DIGITS));
	}

	private static JsonNode text(Object text) {
		return JsonNodeFactory.instance.stringNode(text.toString());
	}

}
