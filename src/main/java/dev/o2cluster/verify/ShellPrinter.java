package dev.o2cluster.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.o2cluster.text.Texts;
import dev.o2cluster.verify.VerifyCheck.Outside.Kind;
import dev.o2cluster.verify.VerifyCode.Phase;
import dev.o2cluster.verify.VerifyCode.Result;

/**
 * Writes checks and words in the language of POSIX shells.
 */
final class ShellPrinter {

	private ShellPrinter() {
	}

	static String letters() {
		return codes().stream()
			.map((code) -> "\t\"" + code.phase().key() + " " + code.result().key() + "\") letter="
					+ code.letter().toUpperCase(Locale.ROOT) + " ;;\n")
			.collect(Collectors.joining());
	}

	static String words() {
		StringBuilder words = new StringBuilder("say() {\n\tcase \"$lang $1\" in\n");
		for (Locale locale : Texts.locales()) {
			words.append(ScriptWords.lines(locale, ShellPrinter::escape, (i) -> "$" + (i + 2),
					(key, text) -> "\t'" + locale.getLanguage() + " " + key + "') printf '%s\\n' \"" + text + "\" ;;"));
		}
		return words.append("\tesac\n}\n\n").toString();
	}

	static List<VerifyCode> codes() {
		return Arrays.stream(Phase.values())
			.flatMap((phase) -> Arrays.stream(Result.values()).map((result) -> new VerifyCode(phase, result)))
			.toList();
	}

	static String line(VerifyCheck check) {
		if (check instanceof VerifyCheck.RightHost host) {
			return "right_host " + host.address();
		}
		if (check instanceof VerifyCheck.NoFile file) {
			return "no_file " + file.path();
		}
		if (check instanceof VerifyCheck.OwnPort port) {
			return "own_port " + port.port() + " '" + port.label() + "'";
		}
		if (check instanceof VerifyCheck.Outside outside) {
			return ((outside.kind() == Kind.DATABASE) ? "database " : "file_store ") + outside.host() + " "
					+ outside.port();
		}
		if (check instanceof VerifyCheck.Neighbour other) {
			return "neighbour " + other.address() + " "
					+ other.ports().stream().map(String::valueOf).collect(Collectors.joining(" "));
		}
		return (check instanceof VerifyCheck.NoStrays) ? "no_strays" : "files_intact";
	}

	private static String escape(String text) {
		return text.replaceAll("([\\\\\"$`])", "\\\\$1");
	}

}
