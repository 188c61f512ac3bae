package dev.o2cluster.belief;

import java.util.Arrays;
import java.util.Locale;

import dev.o2cluster.release.Release;

/**
 * O2OA's reading rules. Class paths are those of O2OA's sources, below
 * {@code com.x.base.core.project} and {@code com.x.server.console}.
 */
enum Rule {

	NAME(Law.NAME, Weight.FACT, Evidence.OBSERVED, "local/node.cfg"),

	NAME_DEFAULT(Law.NAME, Weight.RISK, Evidence.OBSERVED, "local/node.cfg"),

	NAME_MARK(Law.NAME, Weight.BREAKS, Evidence.OBSERVED, "local/node.cfg"),

	NAME_LINES(Law.NAME, Weight.BREAKS, Evidence.OBSERVED, "local/node.cfg"),

	NAME_UNKNOWN(Law.NAME, Weight.BREAKS, Evidence.OBSERVED, "console/Main"),

	NAME_TWICE(Law.NAME, Weight.BREAKS, Evidence.READ, "local/node.cfg"),

	NODES(Law.NODES, Weight.FACT, Evidence.OBSERVED, "config/Config"),

	NODES_NONE(Law.NODES, Weight.RISK, Evidence.READ, "config/Config"),

	NODES_DIFFER(Law.NODES, Weight.BREAKS, Evidence.OBSERVED, "config/Nodes"),

	NODE_BROKEN(Law.NODES, Weight.BREAKS, Evidence.OBSERVED, "config/Config"),

	NODE_IGNORED(Law.NODES, Weight.RISK, Evidence.OBSERVED, "config/Config"),

	NODE_LOOPBACK(Law.NODES, Weight.BREAKS, Evidence.OBSERVED, "config/Nodes"),

	NODE_PHANTOM(Law.NODES, Weight.BREAKS, Evidence.TRIED, "config/Config"),

	NODE_TWICE(Law.NODES, Weight.RISK, Evidence.READ, "config/Config"),

	NODE_NOT_READ(Law.NODES, Weight.FACT, Evidence.READ, "config/Config"),

	CENTER_FILE(Law.CENTER, Weight.RISK, Evidence.TRIED, "config/centerServer.json"),

	CENTER_IN_FORCE(Law.CENTER, Weight.FACT, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_STANDBY(Law.CENTER, Weight.FACT, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_SECOND(Law.CENTER, Weight.RISK, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_JOINED(Law.CENTER, Weight.FACT, Evidence.READ, "console/server/application/ApplicationServerTools"),

	CENTER_NONE(Law.CENTER, Weight.BREAKS, Evidence.OBSERVED, "config/CenterServers"),

	CENTER_NONE_FLAG(Law.CENTER, Weight.BREAKS, Evidence.READ, "console/Main"),

	CENTER_FLAG(Law.CENTER, Weight.RISK, Evidence.OBSERVED, "config/WebServers"),

	CENTER_DIFFERS(Law.CENTER, Weight.BREAKS, Evidence.OBSERVED, "config/CenterServers"),

	DATABASE_BUILT_IN(Law.DATABASE, Weight.FACT, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_IDLE(Law.DATABASE, Weight.RISK, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_SPLIT(Law.DATABASE, Weight.RISK, Evidence.READ, "core/container/FactorDistributionPolicy"),

	DATABASE_EXTERNAL(Law.DATABASE, Weight.FACT, Evidence.OBSERVED, "config/externalDataSources.json"),

	DATABASE_EXTERNAL_SEVERAL(Law.DATABASE, Weight.RISK, Evidence.READ, "config/externalDataSources.json"),

	DATABASE_LOOPBACK(Law.DATABASE, Weight.BREAKS, Evidence.OBSERVED, "config/externalDataSources.json"),

	DATABASE_USELESS(Law.DATABASE, Weight.RISK, Evidence.READ, "config/externalDataSources.json"),

	DATABASE_NONE(Law.DATABASE, Weight.BREAKS, Evidence.OBSERVED, "config/DataServers"),

	DATABASE_DIFFERS(Law.DATABASE, Weight.BREAKS, Evidence.OBSERVED, "config/DataServers"),

	STORAGE_TARGETS(Law.STORAGE, Weight.FACT, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_SAFE(Law.STORAGE, Weight.FACT, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_LOSS(Law.STORAGE, Weight.BREAKS, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_UNREADABLE(Law.STORAGE, Weight.BREAKS, Evidence.OBSERVED, "config/StorageMappings"),

	STORAGE_NONE(Law.STORAGE, Weight.BREAKS, Evidence.READ, "config/StorageMappings"),

	STORAGE_EXTERNAL(Law.EXTERNAL_STORAGE, Weight.FACT, Evidence.OBSERVED, "config/externalStorageSources.json"),

	STORAGE_EXTERNAL_MISSING(Law.EXTERNAL_STORAGE, Weight.BREAKS, Evidence.READ, "config/externalStorageSources.json"),

	STORAGE_EXTERNAL_SHARED(Law.EXTERNAL_STORAGE, Weight.BREAKS, Evidence.READ, "config/externalStorageSources.json"),

	STORAGE_EXTERNAL_LOOPBACK(Law.EXTERNAL_STORAGE, Weight.BREAKS, Evidence.OBSERVED,
			"config/externalStorageSources.json"),

	TOKEN_MISSING(Law.TOKEN, Weight.RISK, Evidence.OBSERVED, "config/token.json"),

	TOKEN_AWAITED(Law.TOKEN, Weight.RISK, Evidence.READ, "config/token.json"),

	TOKEN_DIFFERS(Law.TOKEN, Weight.BREAKS, Evidence.OBSERVED, "config/token.json"),

	FILE_BROKEN(Law.READING, Weight.BREAKS, Evidence.READ, "config/Config"),

	ROLES(Law.ROLES, Weight.FACT, Evidence.OBSERVED, "console/Main"),

	ROLES_ANYWAY(Law.ROLES, Weight.RISK, Evidence.READ, "console/command/StartCommand"),

	MODULES(Law.MODULES, Weight.FACT, Evidence.OBSERVED, "console/server/application/ApplicationServerTools"),

	MODULES_NONE(Law.MODULES, Weight.BREAKS, Evidence.OBSERVED, "console/server/application/ApplicationServerTools"),

	MODULES_NOWHERE(Law.MODULES, Weight.RISK, Evidence.READ, "console/server/application/ApplicationServerTools"),

	WEB_ALONE(Law.WEB, Weight.RISK, Evidence.OBSERVED, "console/server/web/WebServerTools"),

	WEB_WITHOUT_CENTER(Law.WEB, Weight.BREAKS, Evidence.READ, "config/WebServers"),

	PORTS(Law.PORTS, Weight.FACT, Evidence.OBSERVED, "config/Node"),

	PORT_CLASH(Law.PORTS, Weight.BREAKS, Evidence.READ, "config/Node"),

	AGENT(Law.AGENT, Weight.FACT, Evidence.OBSERVED, "config/Node"),

	AGENT_OFF(Law.AGENT, Weight.RISK, Evidence.OBSERVED, "config/Node"),

	AUTO_START(Law.START, Weight.RISK, Evidence.OBSERVED, "config/Node");

	private final Law law;

	private final Weight weight;

	private final Evidence evidence;

	private final String place;

	Rule(Law law, Weight weight, Evidence evidence, String place) {
		this.law = law;
		this.weight = weight;
		this.evidence = evidence;
		this.place = place;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Statement of(Release release, Object... arguments) {
		return new Statement(key(), this.weight, Arrays.stream(arguments).map(String::valueOf).toList(),
				this.law.in(release), this.evidence.in(release), this.place);
	}

	boolean said(Statement statement) {
		return statement.rule().equals(key());
	}

}
