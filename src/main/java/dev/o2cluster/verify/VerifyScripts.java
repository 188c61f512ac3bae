package dev.o2cluster.verify;

import java.util.List;

/**
 * The scripts that carry out a host's checks, one per shell.
 */
public final class VerifyScripts {

	private static final ScriptTemplate SHELL = ScriptTemplate.of("verify.sh");

	private static final ScriptTemplate POWER_SHELL = ScriptTemplate.of("verify.ps1");

	private static final ScriptTemplate COMMAND = ScriptTemplate.of("verify.bat");

	private static final String SHELL_WORDS = ShellPrinter.words();

	private static final String POWER_SHELL_WORDS = PowerShellPrinter.words();

	private VerifyScripts() {
	}

	/**
	 * A script.
	 *
	 * @param name its file name
	 * @param text its content
	 */
	public record Script(String name, String text) {
	}

	/**
	 * Writes the scripts of one host.
	 * @param verification its checks
	 * @return a script for POSIX shells, one for PowerShell, and one that starts the
	 * latter from a Windows command prompt
	 */
	public static List<Script> of(Verification verification) {
		String shell = SHELL.fill(SHELL_WORDS, ShellPrinter.letters(), ShellPrinter.checks(verification));
		String powerShell = POWER_SHELL.fill(POWER_SHELL_WORDS, PowerShellPrinter.letters(),
				PowerShellPrinter.checks(verification));
		return List.of(new Script("verify.sh", shell), new Script("verify.bat", COMMAND.text().replace("\n", "\r\n")),
				new Script("verify.ps1", powerShell));
	}

}
