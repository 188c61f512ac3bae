package dev.o2cluster.startup;

import dev.o2cluster.topology.HostOs;

/**
 * The scripts O2OA ships per operating system, named as in its repository.
 */
final class StartScript {

	private StartScript() {
	}

	/** The command that launches the server process, typed in {@code o2server/}. */
	static String launch(HostOs os) {
		return (os == HostOs.WINDOWS) ? "start_windows.bat" : "./start_" + os.key() + ".sh";
	}

}
