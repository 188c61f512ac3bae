package dev.o2cluster.startup;

import java.util.Optional;
import java.util.Set;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * One command of a start.
 *
 * @param order its place, counted from 1
 * @param host where to type it
 * @param kind what it does
 * @param roles the roles it starts; empty for launching the process
 * @param command what to type
 * @param waitFor what has to answer before; empty where nothing has to
 * @param verify what answers after; empty where nothing can be asked
 */
public record StartupStep(int order, HostAddress host, Kind kind, Set<ServerRole> roles, String command,
		Optional<Probe> waitFor, Optional<Probe> verify) {

	/** What a step does. */
	public enum Kind {

		/** Launches the host's server process with its start script. */
		LAUNCH,

		/** Types a command into the running server's console. */
		COMMAND

	}

}
