package dev.o2cluster.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.entry.EntrySettings;
import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Outside;
import dev.o2cluster.topology.ServiceUnits;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
import dev.o2cluster.topology.UserEntry.Certificate;

/**
 * A case for every rule about what stands outside the cluster.
 */
final class OutsideCases {

	private static final String FIRST = Sketch.FIRST;

	private static final String SECOND = Sketch.SECOND;

	private static final Topology PAIR = Sketch.pair("6");

	/** No tick that something outside would replace. */
	private static final Topology BARE = Sketch.of("6", FIRST + "=wca*", SECOND + "=a");

	private static final DataSource DATABASE = Outside.database("postgresql", "10.0.0.9", "o2oa");

	private static final StorageSource STORE = Outside.store("900", "10.0.0.8");

	private static final UserEntry ENTRY = UserEntry.of("oa.example.com");

	private OutsideCases() {
	}

	static List<RuleCase> all() {
		return Stream.of(databases(), stores(), entries()).flatMap(List::stream).toList();
	}

	private static List<RuleCase> databases() {
		DataSource other = Outside.database("postgresql", "10.0.0.10", "o2oa");
		DataSource local = Outside.database("postgresql", "127.0.0.1", "o2oa");
		DataSource nobody = new DataSource(true, "postgresql", DATABASE.address(), "", Optional.empty(), List.of(),
				List.of(), Map.of());
		DataSource typed = new DataSource(true, "postgresql",
				new JdbcAddress("", 5432, "", "", "", "jdbc:postgresql://128.0.0.1/o2oa"), "o2", DATABASE.password(),
				List.of(), List.of(), Map.of());
		String on = "{\"data\": {\"enable\": true}}";
		return List.of(
				new RuleCase("host-replaced", "192.168.0.3 data", Outside.with(third("d"), DATABASE),
						Outside.with(third("da"), DATABASE)),
				new RuleCase("external-data-ticked", SECOND + " data", Outside.with(PAIR, DATABASE),
						Outside.with(BARE, DATABASE)),
				new RuleCase("external-data-on", SECOND + " data.enable",
						Sketch.override(Outside.with(BARE, DATABASE), SECOND, on), Sketch.override(BARE, SECOND, on)),
				new RuleCase("external-data-split", "* externalDatabase", Outside.with(BARE, DATABASE, other),
						Outside.with(BARE, DATABASE, other.withEnable(false))),
				new RuleCase("external-data-mixed", "* externalDatabase",
						Outside.with(BARE, DATABASE, Outside.database("mysql", "10.0.0.10", "o2oa")),
						Outside.with(BARE, DATABASE, other)),
				new RuleCase("external-data-twice", "* externalDatabase", Outside.with(BARE, DATABASE, DATABASE),
						Outside.with(BARE, DATABASE, other)),
				new RuleCase("external-data-local", "* externalDatabase", Outside.with(BARE, local),
						Outside.with(BARE, typed)),
				new RuleCase("external-data-unused", "* externalDatabase",
						Outside.with(PAIR, DATABASE.withEnable(false)), Outside.with(PAIR, DATABASE)),
				new RuleCase("external-data-product", "* externalDatabase",
						Outside.with(BARE, Outside.database("oscar", "10.0.0.9", "o2oa")),
						Outside.with(BARE, Outside.database("dm", "10.0.0.9", "o2oa"))),
				new RuleCase("external-data-user", "* externalDatabase", Outside.with(BARE, nobody),
						Outside.with(BARE, DATABASE)),
				RuleCase.inUse("external-data-left", "* externalDatabase", PAIR, Outside.with(PAIR, DATABASE), PAIR));
	}

	private static List<RuleCase> stores() {
		String on = "{\"storage\": {\"enable\": true}}";
		ExternalStorage off = new ExternalStorage(false, List.of(STORE), Map.of());
		ExternalStorage withoutMinds = new ExternalStorage(true, List.of(STORE), Map.of("mind", List.of()));
		StorageSource path = new StorageSource(true, "900", "file", "", 1, "", Optional.empty(), "/mnt/o2", false, 100);
		StorageSource odd = new StorageSource(true, "900", "hdfs", "10.0.0.8", 9000, "", Optional.empty(), "", false,
				100);
		return List.of(
				new RuleCase("external-storage-ticked", SECOND + " storage", Outside.with(PAIR, STORE),
						Outside.with(BARE, STORE)),
				new RuleCase("external-storage-on", SECOND + " storage.enable",
						Sketch.override(Outside.with(BARE, STORE), SECOND, on), Sketch.override(BARE, SECOND, on)),
				new RuleCase("external-storage-types", "* externalStorage", Outside.with(BARE, withoutMinds),
						Outside.with(BARE, STORE)),
				new RuleCase("external-storage-names", "* externalStorage",
						Outside.with(BARE, STORE, Outside.store("900", "10.0.0.7")),
						Outside.with(BARE, STORE, Outside.store("901", "10.0.0.7"))),
				new RuleCase("external-storage-switch", "* externalStorage", Outside.with(BARE, off),
						Outside.with(Sketch.pair("8"), off)),
				new RuleCase("external-storage-protocol", "* externalStorage", Outside.with(BARE, odd),
						Outside.with(Sketch.pair("8"), odd)),
				new RuleCase("external-storage-local", "* externalStorage", Outside.with(BARE, path),
						Outside.with(Sketch.of("6", FIRST + "=wca*"), path)),
				RuleCase.inUse("external-storage-left", "* externalStorage", PAIR, Outside.with(PAIR, STORE), PAIR));
	}

	private static List<RuleCase> entries() {
		Topology open = EntrySettings.open(PAIR, ENTRY);
		Topology open8 = EntrySettings.open(Sketch.pair("8"), ENTRY);
		Topology on = EntrySettings.open(PAIR, on(FIRST, 8080, 8030, 8020));
		UserEntry tls = new UserEntry("oa.example.com", 443,
				Optional.of(new Certificate("/etc/ssl/oa.crt", "/etc/ssl/oa.key")), true, "/", 20030, 20020, 1024, 300,
				Optional.empty());
		UserEntry context = new UserEntry("oa.example.com", 80, Optional.empty(), true, "/o2oa", 20030, 20020, 1024,
				300, Optional.empty());
		return List.of(
				new RuleCase("entry-settings", SECOND + " application.proxyHost",
						Sketch.set(open, SECOND, "application.proxyHost", "\"other.example.com\""), open),
				new RuleCase("entry-port-taken", FIRST + " entry", EntrySettings.open(PAIR, on(FIRST, 80, 8030, 8020)),
						on),
				new RuleCase("entry-ports", "* entry",
						EntrySettings.open(PAIR,
								new UserEntry("oa.example.com", 8080, Optional.empty(), true, "/", 8030, 8080, 1024,
										300, Optional.empty())),
						open),
				new RuleCase("entry-nowhere", "* entry",
						EntrySettings.open(Sketch.of("8", FIRST + "=ca*", SECOND + "=w"), ENTRY), open8),
				new RuleCase("entry-modules", SECOND + " application.includes",
						Sketch.set(open, SECOND, "application.excludes", "[\"*x_file_assemble_control\"]"), open),
				new RuleCase("entry-host", "* entry", EntrySettings.open(PAIR, on("192.168.0.3", 8080, 8030, 8020)),
						on),
				new RuleCase("entry-context", "* entry", EntrySettings.open(Sketch.pair("8"), context), open8),
				new RuleCase("entry-context-idle", "* entry", EntrySettings.open(PAIR, context), open),
				new RuleCase("entry-plain", "* entry", open, EntrySettings.open(PAIR, tls)),
				new RuleCase("entry-center-file", "* entry", EntrySettings.open(Sketch.pair("4"), ENTRY), open),
				new RuleCase("service-auto-start", "* serviceUnits", services(PAIR),
						services(Sketch.set(PAIR, Sketch.ALL, "autoStart", "true"))));
	}

	private static Topology services(Topology topology) {
		return topology.withSurroundings(topology.surroundings().withServiceUnits(Optional.of(ServiceUnits.USUAL)));
	}

	private static UserEntry on(String host, int port, int center, int application) {
		return new UserEntry("oa.example.com", port, Optional.empty(), true, "/", center, application, 1024, 300,
				Optional.of(HostAddress.of(host)));
	}

	private static Topology third(String letters) {
		return Sketch.of("6", FIRST + "=wca*", SECOND + "=a", "192.168.0.3=" + letters);
	}

}
