package dev.o2cluster.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.clusterfile.AgentKeys;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;

/**
 * A case for every rule.
 */
final class RuleCases {

	private static final String FIRST = Sketch.FIRST;

	private static final String SECOND = Sketch.SECOND;

	private static final String ALL = Sketch.ALL;

	private static final Topology PAIR = Sketch.pair("6");

	private static final Topology PAIR_8 = Sketch.pair("8");

	private RuleCases() {
	}

	static List<RuleCase> all() {
		return Stream
			.of(centers(), roles(), databases(), inUse(), storage(), OutsideCases.all(), ports(), addresses(),
					browsers(), proxies(), modules(), safety(), shared())
			.flatMap(List::stream)
			.toList();
	}

	private static List<RuleCase> centers() {
		Topology two = Sketch.centers("6");
		return List.of(
				RuleCase.override("center-nowhere", "* center", FIRST, "{\"center\": {\"enable\": false}}",
						"{\"center\": {\"enable\": true}}"),
				new RuleCase("center-not-primary", SECOND + " center.order",
						Sketch.set(two, FIRST, "center.order", "5"), Sketch.set(two, SECOND, "center.order", "5")),
				RuleCase.override("primary-flag", SECOND + " isPrimaryCenter", SECOND, "{\"isPrimaryCenter\": true}",
						"{\"isPrimaryCenter\": false}"),
				new RuleCase("center-second", SECOND + " center", Sketch.centers("4"), Sketch.pair("4")),
				RuleCase.override("center-unticked", SECOND + " center", SECOND, "{\"center\": {\"enable\": true}}",
						"{\"center\": {\"enable\": false}}"),
				new RuleCase("center-order-shared", SECOND + " center.order",
						Sketch.set(two, SECOND, "center.order", "0"), Sketch.set(two, SECOND, "center.order", "1")),
				new RuleCase("center-registration", SECOND + " center", two, Sketch.centers("8")),
				new RuleCase("center-ports", SECOND + " center.port", Sketch.set(two, SECOND, "center.port", "20031"),
						Sketch.set(two, SECOND, "center.port", "20030")),
				new RuleCase("center-standby", FIRST + " center",
						Sketch.of("6", "10.0.0.1=wcad*", "10.0.0.2=wca", "10.0.0.3=s"),
						Sketch.of("6", "10.0.0.1=wca*", "10.0.0.2=wca", "10.0.0.3=sd"))
					.at("10.0.0.1 center"),
				new RuleCase("center-joined", "* center", PAIR_8, Sketch.set(PAIR_8, SECOND, "center.port", "20030")),
				new RuleCase("single-center", FIRST + " center", PAIR, two));
	}

	private static List<RuleCase> roles() {
		return List.of(
				RuleCase.override("node-disabled", SECOND + " enable", SECOND, "{\"enable\": false}",
						"{\"enable\": true}"),
				RuleCase.override("role-switched-off", SECOND + " storage", SECOND,
						"{\"storage\": {\"enable\": false}}", "{\"storage\": {\"enable\": true}}"),
				RuleCase.override("role-switched-on", SECOND + " web", SECOND, "{\"web\": {\"enable\": true}}",
						"{\"web\": {\"enable\": false}}"),
				RuleCase.override("section-missing", FIRST + " web.enable", FIRST, "{\"web\": null}",
						"{\"web\": {\"dirAllowed\": null}}"),
				nowhere("web", "casd*", "asd"), nowhere("application", "wcsd*", "sd"),
				nowhere("storage", "wcad*", "ad"), nowhere("data", "wcas*", "as"),
				new RuleCase("single-web", FIRST + " web", PAIR, Sketch.of("6", FIRST + "=wcasd*", SECOND + "=wasd")),
				new RuleCase("single-application", SECOND + " application",
						Sketch.of("6", FIRST + "=wcsd*", SECOND + "=asd"), PAIR));
	}

	private static RuleCase nowhere(String role, String first, String second) {
		return new RuleCase(role + "-nowhere", "* " + role, Sketch.of("6", FIRST + "=" + first, SECOND + "=" + second),
				PAIR);
	}

	private static List<RuleCase> databases() {
		String dump = "{\"enable\": true, \"cron\": \"0 30 2 * * ?\"}";
		return List.of(
				new RuleCase("data-idle", SECOND + " data", PAIR, Sketch.of("6", FIRST + "=wcasd*", SECOND + "=as")),
				new RuleCase("data-split", "* data", PAIR_8, PAIR),
				new RuleCase("data-not-on-primary", "192.168.0.10 data",
						Sketch.of("6", "192.168.0.10=asd", SECOND + "=wcasd*"),
						Sketch.of("6", "192.168.0.3=asd", SECOND + "=wcasd*")),
				new RuleCase("data-elsewhere", SECOND + " data", Sketch.of("6", FIRST + "=wcas*", SECOND + "=asd"),
						PAIR),
				new RuleCase("single-data", "* data", PAIR, Sketch.of("6", FIRST + "=wcasd*")),
				RuleCase.setting("data-filter", "6", FIRST, "data.includes", "[\"com.x.mind.*\"]", "[]"),
				RuleCase.setting("data-cache-small", "6", FIRST, "data.cacheSize", "511", "512"),
				new RuleCase("h2-console", "* data.webPort", PAIR, PAIR_8),
				new RuleCase("h2-console-opened", FIRST + " data.webPort",
						Sketch.set(PAIR_8, FIRST, "data.webPort", "20051"), PAIR_8),
				new RuleCase("backup-off", FIRST + " dumpData", PAIR, Sketch.set(PAIR, FIRST, "dumpData", dump)),
				RuleCase.setting("dump-never-runs", "6", FIRST, "dumpData",
						"{\"enable\": true, \"cron\": \"30 2 * * ?\"}", dump),
				RuleCase.setting("restore-scheduled", "6", FIRST, "restoreData", dump,
						"{\"enable\": false, \"cron\": \"0 30 2 * * ?\"}"));
	}

	private static List<RuleCase> inUse() {
		Topology moved = Sketch.of("6", "192.168.0.10=asd", SECOND + "=wcasd*");
		return List.of(
				RuleCase.inUse("data-moved", "192.168.0.10 data", Sketch.of("6", "192.168.0.10=as", SECOND + "=wcasd*"),
						moved, Sketch.of("6", "192.168.0.10=as", SECOND + "=wcasd*")),
				RuleCase.inUse("data-renumbered", SECOND + " data", PAIR_8, third("8", "192.168.0.10=ad"),
						third("8", "192.168.0.3=ad")),
				RuleCase.inUse("data-removed", SECOND + " data", PAIR_8,
						Sketch.of("8", FIRST + "=wcasd*", SECOND + "=as"), PAIR_8),
				RuleCase.inUse("data-added", "192.168.0.3 data", PAIR_8, third("8", "192.168.0.3=ad"),
						third("8", "192.168.0.3=a")),
				RuleCase.inUse("storage-renamed", SECOND + " storage.name", PAIR,
						Sketch.set(PAIR, SECOND, "storage.name", "\"260\""),
						Sketch.set(PAIR, SECOND, "storage.name", "\"252\"")),
				RuleCase.inUse("storage-removed", SECOND + " storage", PAIR,
						Sketch.of("6", FIRST + "=wcasd*", SECOND + "=ad"), PAIR),
				RuleCase.inUse("storage-name-taken", "192.168.0.3 storage.name", PAIR,
						Sketch.of("6", FIRST + "=wcasd*", "192.168.0.3=asd"),
						Sketch.set(Sketch.of("6", FIRST + "=wcasd*", "192.168.0.3=asd"), "192.168.0.3", "storage.name",
								"\"253\"")));
	}

	private static Topology third(String release, String host) {
		return Sketch.of(release, FIRST + "=wcasd*", SECOND + "=asd", host);
	}

	private static List<RuleCase> storage() {
		return List.of(RuleCase.setting("storage-name-shared", "6", SECOND, "storage.name", "\"251\"", "\"252\""),
				RuleCase.setting("storage-name-blank", "6", SECOND, "storage.name", "\" \"", "\"252\""),
				RuleCase.setting("storage-tls", "6", SECOND, "storage.sslEnable", "true", "false"),
				RuleCase.setting("storage-accounts", "6", SECOND, "storage.accounts",
						"[{\"protocol\": \"ftp\", \"username\": \"file\", \"password\": \"x\", \"weight\": 100}]",
						"[]"),
				new RuleCase("single-storage", SECOND + " storage", Sketch.of("6", FIRST + "=wcad*", SECOND + "=asd"),
						PAIR),
				RuleCase.setting("passive-ports-unreadable", "6", SECOND, "storage.passivePorts", "\"29000 to 30000\"",
						"\"29000 - 30000\""),
				RuleCase.setting("passive-ports-clash", "6", SECOND, "storage.passivePorts", "\"20000-20100\"",
						"\"20100-20200\""),
				RuleCase.setting("passive-ports-few", "6", SECOND, "storage.passivePorts", "\"29000-29018\"",
						"\"29000-29018, 29100\""));
	}

	private static List<RuleCase> ports() {
		return List.of(RuleCase.setting("port-clash", "6", SECOND, "application.port", "20040", "20041"),
				RuleCase.override("port-ignored", SECOND + " data.tcpPort", SECOND, "{\"data\": {\"tcpPort\": 70000}}",
						"{\"data\": {\"tcpPort\": 20052}}"),
				RuleCase.setting("port-browser-blocked", "6", FIRST, "web.port", "6000", "6001"),
				RuleCase.setting("port-ephemeral", "6", SECOND, "application.port", "32768", "32767"));
	}

	private static List<RuleCase> addresses() {
		Topology names = Sketch.of("6", "oa1.corp=wcasd*", "oa2.corp=asd");
		return List.of(
				new RuleCase("address-unusable", "169.254.0.2 address",
						Sketch.of("6", FIRST + "=wcasd*", "169.254.0.2=as"),
						Sketch.of("6", FIRST + "=wcasd*", "169.253.0.2=as")),
				new RuleCase("address-nat", "* address", Sketch.of("6", FIRST + "=wcasd*", "172.32.0.1=as"),
						Sketch.of("6", FIRST + "=wcasd*", "172.31.0.1=as")),
				new RuleCase("address-local", "oa2.local address", Sketch.of("6", "oa1.corp=wcasd*", "oa2.local=asd"),
						names),
				new RuleCase("address-mixed", "* address", Sketch.of("6", "oa1.corp=wcasd*", SECOND + "=asd"), names),
				new RuleCase("address-short", "* address", Sketch.of("6", "oa1=wcasd*", "oa2.corp=asd"), names));
	}

	private static List<RuleCase> browsers() {
		Topology tls = PAIR;
		for (String role : List.of("web", "center", "application")) {
			tls = Sketch.set(tls, ALL, role + ".sslEnable", "true");
		}
		return List.of(
				new RuleCase("web-without-center", SECOND + " web", Sketch.of("6", FIRST + "=wcasd*", SECOND + "=wasd"),
						Sketch.of("6", FIRST + "=wcasd*", SECOND + "=wcasd")),
				new RuleCase("web-without-joined-center", SECOND + " web",
						Sketch.of("8", FIRST + "=wcasd*", SECOND + "=w"),
						Sketch.of("8", FIRST + "=wcasd*", SECOND + "=wa")),
				new RuleCase("web-without-application", FIRST + " web",
						Sketch.of("6", FIRST + "=wcsd*", SECOND + "=asd"), PAIR),
				new RuleCase("tls-mixed", FIRST + " web.sslEnable", Sketch.set(PAIR, FIRST, "web.sslEnable", "true"),
						tls),
				new RuleCase("tls-keystore", "* sslEnable", tls, Sketch.file(tls, "keystore", "any")),
				new RuleCase("tls-port-80", FIRST + " web.port", Sketch.set(tls, FIRST, "web.port", "80"), tls),
				RuleCase.setting("web-dir-allowed", "6", FIRST, "web.dirAllowed", "true", "false"),
				RuleCase.setting("web-weight", "6", FIRST, "web.weight", "50", "100"));
	}

	private static List<RuleCase> proxies() {
		Topology center = Sketch.set(PAIR, FIRST, "center.proxyHost", "\"oa.example.com\"");
		Topology all = Sketch.set(center, ALL, "application.proxyHost", "\"oa.example.com\"");
		Topology https = Sketch.set(PAIR, FIRST, "center.httpProtocol", "\"https\"");
		return List.of(
				RuleCase.setting("proxy-host-form", "6", FIRST, "center.proxyHost", "\"https://OA.example.com:8443/x\"",
						"\"oa.example.com\""),
				RuleCase.setting("proxy-host-loopback", "6", FIRST, "center.proxyHost", "\"127.0.0.1\"",
						"\"128.0.0.1\""),
				new RuleCase("proxy-incomplete", SECOND + " application.proxyHost", center, all),
				new RuleCase("proxy-shared", SECOND + " application.proxyPort", all,
						Sketch.set(all, SECOND, "application.proxyPort", "20021")),
				new RuleCase("proxy-port-internal", FIRST + " center.proxyPort", center,
						Sketch.set(center, FIRST, "center.proxyPort", "443")),
				RuleCase.setting("proxy-port-unused", "6", SECOND, "application.proxyPort", "8080", "20020"),
				RuleCase.setting("http-protocol", "6", FIRST, "center.httpProtocol", "\"HTTPS\"", "\"https\""),
				new RuleCase("https-without-tls", FIRST + " center.httpProtocol", https,
						Sketch.set(https, FIRST, "center.proxyHost", "\"oa.example.com\"")));
	}

	private static List<RuleCase> modules() {
		String bare = "[\"x_file_assemble_control\"]";
		String full = "[\"*x_file_assemble_control\"]";
		return List.of(RuleCase.override("module-bare-include", SECOND + " application.includes", SECOND,
				"{\"application\": {\"includes\": " + bare + "}}", "{\"application\": {\"includes\": " + full + "}}"),
				RuleCase.override("module-bare-exclude", SECOND + " application.excludes", SECOND,
						"{\"application\": {\"excludes\": " + bare + "}}",
						"{\"application\": {\"excludes\": " + full + "}}"),
				RuleCase.setting("module-pattern-idle", "6", SECOND, "application.excludes",
						"[\"*x_flie_assemble_control\"]", full),
				new RuleCase("module-nowhere", "* application.includes",
						Sketch.set(PAIR, ALL, "application.excludes", full),
						Sketch.set(PAIR, SECOND, "application.excludes", full)),
				RuleCase
					.setting("application-empty", "6", SECOND, "application.excludes", "[\"*\"]", "[\"*_assemble_*\"]")
					.at(SECOND + " application"),
				new RuleCase("custom-modules-dropped", "* application.includes",
						Sketch.set(PAIR, ALL, "application.includes", "[\"*x_*\"]"),
						Sketch.set(PAIR, ALL, "application.includes", "[\"*\"]")),
				RuleCase.override("module-weight-name", SECOND + " application.weights", SECOND,
						weights("x_file_assemble_control"),
						weights("com.x.base.core.project.x_file_assemble_control")));
	}

	private static List<RuleCase> shared() {
		AgentKeys keys = AgentKeys.generate();
		Topology halfPair = Sketch.file(PAIR, "public.key", keys.publicKey());
		return List.of(
				new RuleCase("secret-missing", "* clusterFiles[token.json]",
						PAIR.withSurroundings(Surroundings.NONE
							.withClusterFiles(List.of(ClusterFile.secret("token.json", SecretRef.random())))),
						Sketch.file(PAIR, "token.json", "{}")),
				new RuleCase("cluster-file-broken", "* clusterFiles[person.json]",
						Sketch.file(PAIR, "person.json", "{'a': 1,"), Sketch.file(PAIR, "person.json", "{'a': 1}")),
				new RuleCase("keystore-password", "* clusterFiles[keystore]", Sketch.keystore(PAIR, "changeit"),
						Sketch.file(Sketch.keystore(PAIR, "changeit"), "token.json",
								"{'sslKeyStorePassword': 'changeit'}")),
				new RuleCase("agent-keys-unpaired", "* clusterFiles[public.key]", halfPair,
						Sketch.file(halfPair, "private.key", keys.privateKey())));
	}

	private static List<RuleCase> safety() {
		return List.of(RuleCase.setting("auto-start", "6", SECOND, "autoStart", "true", "false"),
				RuleCase.setting("agent-plain", "6", SECOND, "nodeAgentEncrypt", "false", "true"),
				new RuleCase("agent-default-keys", "* nodeAgentEnable", PAIR,
						Sketch.set(PAIR, ALL, "nodeAgentEnable", "false")),
				RuleCase.setting("agent-off", "6", SECOND, "nodeAgentEnable", "false", "true").at("* nodeAgentEnable"),
				new RuleCase("token-password", "* clusterFiles[token.json]", PAIR_8,
						Sketch.file(PAIR_8, "token.json", "{'password': 'x'}")),
				new RuleCase("token-default", "* clusterFiles[token.json]", PAIR,
						Sketch.file(PAIR, "token.json", "{'password': 'x'}")),
				RuleCase.override("override-kind", SECOND + " web", SECOND, "{\"web\": []}", "{\"web\": {}}"),
				RuleCase.override("override-range", SECOND + " data.cacheSize", SECOND,
						"{\"data\": {\"cacheSize\": -1}}", "{\"data\": {\"cacheSize\": 512}}"),
				RuleCase.override("override-unknown", SECOND + " centre", SECOND, "{\"centre\": {\"enable\": false}}",
						"{\"###centre\": {\"enable\": false}}"),
				new RuleCase("sample-kind", "* web.port", sample("{\"web\": {\"port\": []}}"),
						sample("{\"web\": {\"port\": 80.0}}")));
	}

	private static String weights(String name) {
		return "{\"application\": {\"weights\": [{\"name\": \"" + name + "\", \"weight\": 50}]}}";
	}

	private static Topology sample(String text) {
		return PAIR.withSample(Optional.of(Sample.read(text)));
	}

}
