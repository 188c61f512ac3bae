package dev.o2cluster.belief;

import java.util.Locale;

import dev.o2cluster.release.Behaviour;
import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.release.Behaviour.ModulePattern;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;

/**
 * The rules by which O2OA reads a folder, each with the forms it has in different release
 * lines.
 */
enum Law {

	/** What a host is called. */
	NAME,

	/** Which files are nodes. */
	NODES,

	/** Which center is in force. */
	CENTER,

	/** Which database is used. */
	DATABASE,

	/** Where uploads go and where they are looked for. */
	STORAGE,

	/** What replaces the built-in storages. */
	EXTERNAL_STORAGE,

	/** Which password servers share. */
	TOKEN,

	/** How lenient the reader is. */
	READING,

	/** Which roles run. */
	ROLES,

	/** Which modules an application server runs. */
	MODULES,

	/** What a web server passes on. */
	WEB,

	/** How numbers of ports are read. */
	PORTS,

	/** Where the node agent runs. */
	AGENT,

	/** What launching starts. */
	START;

	/**
	 * The rule's form in a release line.
	 * @return key of its message, such as {@code center.flag}
	 */
	String in(Release release) {
		Behaviour behaviour = release.behaviour();
		String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
		boolean other = switch (this) {
			case CENTER -> behaviour.primaryBy() == PrimaryBy.FLAG;
			case DATABASE -> behaviour.builtInDatabases() == BuiltInDatabases.SPLIT;
			case EXTERNAL_STORAGE, WEB -> behaviour.joinedHttpPort();
			case ROLES -> behaviour.missingSection() == MissingSection.OFF;
			case MODULES -> behaviour.modulePattern() == ModulePattern.SIMPLE_NAME;
			case START -> !behaviour.autoStart();
			default -> false;
		};
		return other ? key + ".other" : key;
	}

}
