package dev.o2cluster.verify;

import java.util.List;

import dev.o2cluster.content.Content;
import dev.o2cluster.content.ContentWriter;
import dev.o2cluster.content.Stretch;

/**
 * The scripts that carry out the checks of a cluster's hosts, one per shell.
 */
public final class VerifyScripts {

	private static final ScriptTemplate SHELL = ScriptTemplate.of("verify.sh", ShellPrinter.words(),
			ShellPrinter.letters());

	private static final ScriptTemplate POWER_SHELL = ScriptTemplate.of("verify.ps1", PowerShellPrinter.words(),
			PowerShellPrinter.letters());

	/** The same for every host: it only calls the script for PowerShell. */
	private static final Content COMMAND = new ContentWriter()
		.append(Stretch.common(ScriptTemplate.read("verify.bat").replace("\n", "\r\n")))
		.content();

	private final ScriptWriter shell = new ScriptWriter(SHELL, ShellPrinter::line);

	private final ScriptWriter powerShell = new ScriptWriter(POWER_SHELL, PowerShellPrinter::line);

	/**
	 * A script.
	 *
	 * @param name its file name
	 * @param content what it holds
	 */
	public record Script(String name, Content content) {
	}

	/**
	 * Writes the scripts of one host.
	 * @param verification its checks
	 * @return a script for POSIX shells, one for PowerShell, and one that starts the
	 * latter from a Windows command prompt
	 */
	public List<Script> of(Verification verification) {
		return List.of(new Script("verify.sh", this.shell.write(verification)), new Script("verify.bat", COMMAND),
				new Script("verify.ps1", this.powerShell.write(verification)));
	}

}
