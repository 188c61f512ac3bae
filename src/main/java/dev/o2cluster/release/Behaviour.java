package dev.o2cluster.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the servers of a release line act on what their node files say.
 *
 * @param primaryBy what decides which center is in force
 * @param missingSection whether a role without a section runs
 * @param joinedHttpPort whether web and center join the application server on one port
 * @param autoStart whether a node file without {@code autoStart} starts its roles when
 * the script is launched
 * @param skipInit whether the console knows {@code start <role>SkipInit}
 * @param passwordAskedAtFirstStart whether {@code start} waits for an administrator
 * password when {@code token.json} holds none
 * @param modulePattern how module lists match
 * @param builtInDatabases what several built-in databases mean
 * @param longScriptNames whether scripts of rare systems carry the names of their makers
 */
public record Behaviour(PrimaryBy primaryBy, MissingSection missingSection, boolean joinedHttpPort, boolean autoStart,
		boolean skipInit, boolean passwordAskedAtFirstStart, ModulePattern modulePattern,
		BuiltInDatabases builtInDatabases, boolean longScriptNames) {

	/** What decides which center is in force. */
	public enum PrimaryBy {

		/** The flag {@code isPrimaryCenter}; only such a host can run a center. */
		@JsonProperty("flag")
		FLAG,

		/** The enabled center with the lowest {@code center.order}. */
		@JsonProperty("center-order")
		CENTER_ORDER

	}

	/** What a node file without a role's section means. */
	public enum MissingSection {

		@JsonProperty("on")
		ON,

		@JsonProperty("off")
		OFF

	}

	/** How {@code includes} and {@code excludes} name modules. */
	public enum ModulePattern {

		/** By the module's own name. */
		@JsonProperty("simple-name")
		SIMPLE_NAME,

		/** By a pattern that has to match the whole qualified class name. */
		@JsonProperty("class-name")
		CLASS_NAME

	}

	/** What becomes of several hosts that all hold a built-in database. */
	public enum BuiltInDatabases {

		/** The first in text order of addresses is used, the others stand idle. */
		@JsonProperty("first-in-text-order")
		FIRST_IN_TEXT_ORDER,

		/** Rows may be split between them. */
		@JsonProperty("split")
		SPLIT

	}

}
