package dev.o2cluster.belief;

import java.util.Arrays;
import java.util.Locale;

import dev.o2cluster.release.Release;

/**
 * O2OA's reading rules. Class paths are those of O2OA's sources, below
 * {@code com.x.base.core.project} and {@code com.x.server.console}.
 */
enum Rule {

	NAME(Weight.FACT, Evidence.OBSERVED, "local/node.cfg"),

	NAME_DEFAULT(Weight.RISK, Evidence.OBSERVED, "local/node.cfg"),

	NAME_MARK(Weight.BREAKS, Evidence.OBSERVED, "local/node.cfg"),

	NAME_LINES(Weight.BREAKS, Evidence.OBSERVED, "local/node.cfg"),

	NAME_UNKNOWN(Weight.BREAKS, Evidence.OBSERVED, "console/Main"),

	NAME_TWICE(Weight.BREAKS, Evidence.READ, "local/node.cfg"),

	NODES(Weight.FACT, Evidence.OBSERVED, "config/Config"),

	NODES_NONE(Weight.RISK, Evidence.READ, "config/Config"),

	NODES_DIFFER(Weight.BREAKS, Evidence.OBSERVED, "config/Nodes"),

	NODE_BROKEN(Weight.BREAKS, Evidence.OBSERVED, "config/Config"),

	NODE_IGNORED(Weight.RISK, Evidence.OBSERVED, "config/Config"),

	NODE_LOOPBACK(Weight.BREAKS, Evidence.OBSERVED, "config/Nodes"),

	NODE_PHANTOM(Weight.BREAKS, Evidence.TRIED, "config/Config"),

	NODE_TWICE(Weight.RISK, Evidence.READ, "config/Config"),

	NODE_NOT_READ(Weight.FACT, Evidence.READ, "config/Config"),

	CENTER_FILE(Weight.RISK, Evidence.TRIED, "config/centerServer.json"),

	CENTER_IN_FORCE(Weight.FACT, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_STANDBY(Weight.FACT, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_SECOND(Weight.RISK, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_JOINED(Weight.FACT, Evidence.READ, "console/server/application/ApplicationServerTools"),

	CENTER_NONE(Weight.BREAKS, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_FLAG(Weight.RISK, Evidence.OBSERVED, "config/WebServers"),

	CENTER_DIFFERS(Weight.BREAKS, Evidence.OBSERVED, "config/CenterServers"),

	DATABASE_BUILT_IN(Weight.FACT, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_IDLE(Weight.RISK, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_SPLIT(Weight.RISK, Evidence.READ, "core/container/FactorDistributionPolicy"),

	DATABASE_EXTERNAL(Weight.FACT, Evidence.OBSERVED, "config/externalDataSources.json"),

	DATABASE_EXTERNAL_SEVERAL(Weight.RISK, Evidence.READ, "config/externalDataSources.json"),

	DATABASE_USELESS(Weight.RISK, Evidence.READ, "config/externalDataSources.json"),

	DATABASE_NONE(Weight.BREAKS, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_DIFFERS(Weight.BREAKS, Evidence.OBSERVED, "config/DataServers"),

	STORAGE_TARGETS(Weight.FACT, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_SAFE(Weight.FACT, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_LOSS(Weight.BREAKS, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_UNREADABLE(Weight.BREAKS, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_NONE(Weight.BREAKS, Evidence.READ, "config/StorageMappings"),

	STORAGE_EXTERNAL(Weight.FACT, Evidence.OBSERVED, "config/externalStorageSources.json"),

	STORAGE_EXTERNAL_MISSING(Weight.BREAKS, Evidence.READ, "config/externalStorageSources.json"),

	STORAGE_EXTERNAL_SHARED(Weight.BREAKS, Evidence.READ, "config/externalStorageSources.json"),

	TOKEN_MISSING(Weight.RISK, Evidence.OBSERVED, "config/token.json"),

	TOKEN_AWAITED(Weight.RISK, Evidence.READ, "config/token.json"),

	TOKEN_DIFFERS(Weight.BREAKS, Evidence.OBSERVED, "config/token.json"),

	FILE_BROKEN(Weight.BREAKS, Evidence.READ, "config/Config"),

	ROLES(Weight.FACT, Evidence.OBSERVED, "console/Main"),

	ROLES_ANYWAY(Weight.RISK, Evidence.READ, "console/command/StartCommand"),

	PORTS(Weight.FACT, Evidence.OBSERVED, "config/Node"),

	PORT_CLASH(Weight.BREAKS, Evidence.READ, "config/Node"),

	AGENT(Weight.FACT, Evidence.OBSERVED, "config/Node"),

	AGENT_OFF(Weight.RISK, Evidence.OBSERVED, "config/Node"),

	AUTO_START(Weight.RISK, Evidence.OBSERVED, "config/Node");

	private final Weight weight;

	private final Evidence evidence;

	private final String place;

	Rule(Weight weight, Evidence evidence, String place) {
		this.weight = weight;
		this.evidence = evidence;
		this.place = place;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Statement of(Release release, Object... arguments) {
		return new Statement(key(), this.weight, Arrays.stream(arguments).map(String::valueOf).toList(),
				this.evidence.in(release), this.place);
	}

	boolean said(Statement statement) {
		return statement.rule().equals(key());
	}

}
