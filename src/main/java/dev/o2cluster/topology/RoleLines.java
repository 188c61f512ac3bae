package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines as articles and tickets write them: an address, a colon, and the roles in words,
 * such as {@code 192.168.0.2：应用服务器，数据库服务器}. O2OA's own cluster article lists its hosts
 * so.
 */
final class RoleLines {

	private static final Pattern LINE = Pattern.compile(
			"\\s*(?:(?:主机|服务器|hosts?|server)\\s*[:：]\\s*)?([0-9A-Za-z.-]+)\\s*(?:[:：](.*))?", Pattern.CASE_INSENSITIVE);

	private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");

	private static final Pattern BETWEEN = Pattern.compile("[,，、;；。+\\s]+");

	private static final Map<String, ServerRole> WORDS = Map.ofEntries(Map.entry("web", ServerRole.WEB),
			Map.entry("center", ServerRole.CENTER), Map.entry("中心", ServerRole.CENTER),
			Map.entry("application", ServerRole.APPLICATION), Map.entry("应用", ServerRole.APPLICATION),
			Map.entry("storage", ServerRole.STORAGE), Map.entry("存储", ServerRole.STORAGE),
			Map.entry("文件存储", ServerRole.STORAGE), Map.entry("附件存储", ServerRole.STORAGE),
			Map.entry("data", ServerRole.DATA), Map.entry("数据", ServerRole.DATA), Map.entry("数据库", ServerRole.DATA),
			Map.entry("database", ServerRole.DATA));

	private final Map<HostAddress, HostEntry> entries = new LinkedHashMap<>();

	private final List<DocumentProblem> problems = new ArrayList<>();

	private RoleLines() {
	}

	/** Tells whether every line has this form and at least one of them names a role. */
	static boolean looksLike(String text) {
		boolean all = text.lines().allMatch((line) -> NOTHING.matcher(line).matches() || LINE.matcher(line).matches());
		return all && text.lines().flatMap((line) -> words(line).stream()).anyMatch((word) -> role(word).isPresent());
	}

	static HostInput parse(String text) {
		RoleLines lines = new RoleLines();
		List<String> all = text.lines().toList();
		for (int line = 0; line < all.size(); line++) {
			lines.read(all.get(line), line + 1);
		}
		return new HostInput(List.copyOf(lines.entries.values()), lines.problems);
	}

	private void read(String line, int number) {
		Matcher parts = LINE.matcher(line);
		if (NOTHING.matcher(line).matches() || !parts.matches()) {
			return;
		}
		Optional<String> reason = HostAddress.problemOf(parts.group(1));
		if (reason.isPresent()) {
			problem(number, reason.get(), SettingsFit.shortened(parts.group(1)));
			return;
		}
		add(HostAddress.of(parts.group(1)), roles(words(line), number), number);
	}

	/** An address alone announces a host, whose roles may follow below. */
	private void add(HostAddress address, Set<ServerRole> roles, int line) {
		HostEntry known = this.entries.get(address);
		if (known != null && known.roles().isPresent() && !roles.isEmpty()) {
			problem(line, "table.twice", address);
		}
		else if (known == null || !roles.isEmpty()) {
			this.entries.put(address, new HostEntry(address, HostOs.LINUX,
					roles.isEmpty() ? Optional.empty() : Optional.of(roles), false));
		}
	}

	private Set<ServerRole> roles(List<String> words, int line) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		for (String word : words) {
			role(word).ifPresentOrElse(roles::add, () -> problem(line, "role.unknown", SettingsFit.shortened(word),
					Arrays.stream(ServerRole.values()).map(ServerRole::key).collect(Collectors.joining(", "))));
		}
		return roles;
	}

	private static List<String> words(String line) {
		Matcher parts = LINE.matcher(line);
		if (!parts.matches() || parts.group(2) == null) {
			return List.of();
		}
		return BETWEEN.splitAsStream(parts.group(2))
			.map((word) -> word.toLowerCase(Locale.ROOT).replaceFirst("(服务器|角色|server)$", ""))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	private static Optional<ServerRole> role(String word) {
		return Optional.ofNullable(WORDS.get(word));
	}

	private void problem(int line, String code, Object... arguments) {
		this.problems.add(DocumentProblem.of(Integer.toString(line), code, arguments));
	}

}
