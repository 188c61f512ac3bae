package dev.o2cluster.check;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.topology.ServerRole;

/**
 * The rules, by what they look at.
 */
final class Rules {

	static final List<Rule> ALL = Stream
		.of(centers(), roles(), databases(), storage(), outside(), ports(), addresses(), browsers(), entry(), modules(),
				safety())
		.flatMap(List::stream)
		.toList();

	private Rules() {
	}

	private static List<Rule> centers() {
		return List.of(new CenterNowhere(), new CenterNotPrimary(), new PrimaryFlag(), new SecondCenter(),
				new UntickedCenter(), new SharedCenterOrder(), new StandbyRegistration(), new CenterPorts(),
				new StandbyWithoutDatabase(), new JoinedCenter(), new SinglePoint(ServerRole.CENTER));
	}

	private static List<Rule> roles() {
		return List.of(new NodeDisabled(), new RoleSwitchedOff(), new RoleSwitchedOn(), new SectionMissing(),
				new RoleNowhere(ServerRole.WEB), new RoleNowhere(ServerRole.APPLICATION),
				new RoleNowhere(ServerRole.STORAGE), new RoleNowhere(ServerRole.DATA), new SinglePoint(ServerRole.WEB),
				new SinglePoint(ServerRole.APPLICATION));
	}

	private static List<Rule> databases() {
		return List.of(new IdleDatabase(), new SplitDatabase(), new DatabaseNotOnPrimary(), new DatabaseElsewhere(),
				new SingleDatabase(), new MovedDatabase(), new RenumberedSlices(), new RemovedDatabase(),
				new AddedDatabase(), new DataFilter(), new SmallDataCache(), new DatabaseConsole(),
				new DatabaseConsoleOpened(), new BackupOff(), new DumpNeverRuns(), new RestoreScheduled());
	}

	private static List<Rule> storage() {
		return List.of(new SharedStorageName(), new BlankStorageName(), new RenamedStorage(), new RemovedStorage(),
				new TakenStorageName(), new StorageTls(), new StorageAccounts(), new SinglePoint(ServerRole.STORAGE),
				new UnreadablePassivePorts(), new PassivePortsClash(), new FewPassivePorts());
	}

	private static List<Rule> outside() {
		return List.of(new NothingLeft(), new ReplacedRoleTicked(ServerRole.DATA), new ReplacedRoleOn(ServerRole.DATA),
				new SplitExternalDatabase(), new MixedExternalDatabases(), new SameExternalDatabase(),
				new LocalExternalDatabase(), new UnusedExternalDatabase(), new UntriedProduct(),
				new ExternalDatabaseUser(), new DataLeftBehind(), new ReplacedRoleTicked(ServerRole.STORAGE),
				new ReplacedRoleOn(ServerRole.STORAGE), new MissingStorageTypes(), new SharedExternalStorageName(),
				new IdleStorageSwitch(), new UnknownStorageProtocol(), new LocalExternalStorage(),
				new FilesLeftBehind());
	}

	private static List<Rule> entry() {
		return List.of(new EntrySettingsDiffer(), new EntryPortTaken(), new EntryPortsClash(), new EntryNowhere(),
				new EntryModulesDiffer(), new EntryHost(), new EntryContext(), new IdleEntryContext(), new PlainEntry(),
				new EntryCenterFile(), new ServiceWithoutAutoStart());
	}

	private static List<Rule> ports() {
		return List.of(new PortClash(), new IgnoredPort(), new BrowserBlockedPort(), new EphemeralPort());
	}

	private static List<Rule> addresses() {
		return List.of(new UnusableAddress(), new NatAddress(), new MulticastName(), new MixedAddresses(),
				new ShortNames());
	}

	private static List<Rule> browsers() {
		return List.of(new WebWithoutCenter(), new WebWithoutJoinedCenter(), new WebWithoutApplication(),
				new MixedTls(), new TlsKeystore(), new TlsOnPlainPort(), new ProxyHostForm(), new LoopbackProxyHost(),
				new IncompleteProxy(), new SharedProxy(), new InternalProxyPort(), new UnusedProxyPort(),
				new HttpProtocol(), new HttpsWithoutTls(), new DirectoryListing(), new WebWeight());
	}

	private static List<Rule> modules() {
		return List.of(new BareModuleName("module-bare-include", Severity.ERROR, "includes"),
				new BareModuleName("module-bare-exclude", Severity.WARNING, "excludes"), new IdleModulePattern(),
				new ModuleNowhere(), new EmptyApplication(), new CustomModulesDropped(), new WeightName());
	}

	private static List<Rule> safety() {
		return List.of(new AutoStart(), new PlainAgent(), new AgentDefaultKeys(), new AgentOff(), new FirstPassword(),
				new DefaultPassword(), new SecretMissing(), new BrokenClusterFile(), new KeystorePassword(),
				new UnpairedAgentKeys(), new OverrideKind(), new OverrideRange(), new UnknownOverride(),
				new SampleKind());
	}

}
