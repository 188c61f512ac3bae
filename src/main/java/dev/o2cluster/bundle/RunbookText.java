package dev.o2cluster.bundle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

/**
 * The Markdown that checklist and runbook have in common, in one language.
 */
final class RunbookText {

	private static final int HASH_DIGITS = 12;

	private final StringBuilder markdown = new StringBuilder();

	private final ClusterBundle cluster;

	private final Texts texts;

	private final ProblemTexts problemTexts;

	RunbookText(ClusterBundle cluster, Locale locale) {
		this.cluster = cluster;
		this.texts = Texts.of("runbook", locale);
		this.problemTexts = ProblemTexts.of(locale);
	}

	String say(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	RunbookText title(String text) {
		line("# " + (this.cluster.draft() ? say("draft") + " " : "") + text);
		return blank();
	}

	RunbookText heading(String key) {
		line("## " + say(key));
		return blank();
	}

	RunbookText line(String text) {
		this.markdown.append(text).append('\n');
		return this;
	}

	RunbookText blank() {
		return line("");
	}

	RunbookText task(String text) {
		return line("- [ ] " + text);
	}

	/**
	 * What the files were made from, without a time, so that the same design gives the
	 * same bytes.
	 */
	RunbookText facts() {
		Topology topology = this.cluster.topology();
		String hash = Sha256.of(TopologyDocument.text(topology));
		line(say("facts", topology.name(), topology.release().versions(), topology.hosts().size(),
				hash.substring(0, HASH_DIGITS)));
		return blank();
	}

	RunbookText problems(List<TopologyProblem> problems) {
		if (problems.isEmpty()) {
			return this;
		}
		heading("problems.heading");
		problems.forEach((problem) -> line("- **" + this.problemTexts.severity(problem.severity()) + "** "
				+ this.problemTexts.message(problem) + " " + this.problemTexts.fix(problem)));
		return blank();
	}

	/** One step, with what to wait for and how to tell that it worked. */
	RunbookText step(StartupStep step) {
		String key = (step.kind() == Kind.LAUNCH) ? "step.launch" : "step.command";
		task(say(key, step.order(), step.host(), step.command()));
		step.gates().forEach((probe) -> line("      - " + say("step.waitFor", wording(probe))));
		step.proofs().forEach((probe) -> line("      - " + say("step.verify", wording(probe))));
		return this;
	}

	private String wording(Probe probe) {
		return (probe.kind() == Probe.Kind.TCP) ? say("probe.tcp", probe.host(), Integer.toString(probe.port()))
				: say("probe.http", probe.url());
	}

	String roles(Host host) {
		String names = host.roles()
			.stream()
			.map((role) -> say("role." + role.key()))
			.collect(Collectors.joining(say("list.separator")));
		return host.primary() ? say("roles.primary", names) : names;
	}

	static String commands(List<StartupStep> steps) {
		return steps.stream().map((step) -> "`" + step.command() + "`").collect(Collectors.joining(", "));
	}

	String text() {
		return this.markdown.toString();
	}

}
