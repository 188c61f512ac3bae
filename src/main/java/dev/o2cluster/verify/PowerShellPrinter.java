package dev.o2cluster.verify;

import java.util.Locale;
import java.util.stream.Collectors;

import dev.o2cluster.text.Texts;
import dev.o2cluster.verify.VerifyCheck.Outside.Kind;

/**
 * Writes checks and words in the language of PowerShell.
 */
final class PowerShellPrinter {

	private PowerShellPrinter() {
	}

	static String letters() {
		return ShellPrinter.codes()
			.stream()
			.map((code) -> "\t\t'" + code.phase().key() + " " + code.result().key() + "' = '"
					+ code.letter().toUpperCase(Locale.ROOT) + "'\n")
			.collect(Collectors.joining());
	}

	static String words() {
		StringBuilder words = new StringBuilder("$words = @{\n");
		for (Locale locale : Texts.locales()) {
			words.append(ScriptWords.lines(locale, PowerShellPrinter::escape, (i) -> "{" + i + "}",
					(key, text) -> "\t'" + locale.getLanguage() + " " + key + "' = '" + text + "'"));
		}
		return words
			.append("}\n\nfunction Say([string]$key) { return [regex]::Unescape($words[\"$lang $key\"]) -f $args }\n\n")
			.toString();
	}

	/**
	 * Windows PowerShell reads a script without a byte order mark in the local code page,
	 * so everything but ASCII is written as an escape.
	 */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char c : text.replace("\\", "\\\\").replace("'", "''").toCharArray()) {
			escaped.append((c < ' ' || c > '~') && c != ScriptWords.PLACE ? String.format("\\u%04x", (int) c) : c);
		}
		return escaped.toString();
	}

	static String line(VerifyCheck check) {
		if (check instanceof VerifyCheck.RightHost host) {
			return "Right-Host '" + host.address() + "'";
		}
		if (check instanceof VerifyCheck.NoFile file) {
			return "No-File '" + file.path() + "'";
		}
		if (check instanceof VerifyCheck.OwnPort port) {
			return "Own-Port " + port.port() + " '" + port.label() + "'";
		}
		if (check instanceof VerifyCheck.Outside outside) {
			return ((outside.kind() == Kind.DATABASE) ? "Database '" : "File-Store '") + outside.host() + "' "
					+ outside.port();
		}
		if (check instanceof VerifyCheck.Neighbour other) {
			return "Neighbour '" + other.address() + "' @("
					+ other.ports().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
		}
		return (check instanceof VerifyCheck.NoStrays) ? "No-Strays" : "Files-Intact";
	}

}
