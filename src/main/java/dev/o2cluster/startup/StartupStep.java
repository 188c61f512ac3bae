package dev.o2cluster.startup;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * One command of a plan.
 *
 * @param order its place, counted from 1
 * @param wave which steps it may run beside, counted from 1
 * @param host where to type it
 * @param kind what it does
 * @param roles the roles it starts or stops; empty for launching the process
 * @param command what to type
 * @param after the steps that come before it, and why
 * @param gates what has to answer before; empty where nothing has to
 * @param proofs what answers after, the most telling first; empty where nothing can be
 * asked
 * @param remarks what else the person at the keyboard should know
 */
public record StartupStep(int order, int wave, HostAddress host, Kind kind, Set<ServerRole> roles, String command,
		List<Dependency> after, List<Probe> gates, List<Probe> proofs, List<Remark> remarks) {

	public StartupStep {
		Set<ServerRole> copy = EnumSet.noneOf(ServerRole.class);
		copy.addAll(roles);
		roles = Collections.unmodifiableSet(copy);
		after = List.copyOf(after);
		gates = List.copyOf(gates);
		proofs = List.copyOf(proofs);
		remarks = List.copyOf(remarks);
	}

	/** What a step does. */
	public enum Kind {

		/** Launches the host's server process with its start script. */
		LAUNCH,

		/** Types a command into the running server's console. */
		COMMAND,

		/** Types the command that ends the server process and every role in it. */
		EXIT,

		/** Puts the new bundle in place while the server goes on with the old one. */
		DELIVER,

		/** Copies the built-in database's folder from the host that held it before. */
		MOVE_DATA;

		/**
		 * The kind's name in documents and message keys.
		 * @return such as {@code launch}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The first thing that has to answer before.
	 * @return a probe; empty where nothing has to
	 */
	public Optional<Probe> waitFor() {
		return this.gates.stream().findFirst();
	}

	/**
	 * The most telling thing that answers after.
	 * @return a probe; empty where nothing can be asked
	 */
	public Optional<Probe> verify() {
		return this.proofs.stream().findFirst();
	}

}
