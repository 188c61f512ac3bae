package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;

/**
 * What checklist and runbook have in common, in one language and one form.
 */
final class RunbookText {

	private final ClusterBundle cluster;

	private final Texts texts;

	private final ProblemTexts problemTexts;

	private final PlanTexts planTexts;

	private final Sheet sheet;

	private RunbookText(ClusterBundle cluster, Texts texts, Sheet sheet) {
		this.cluster = cluster;
		this.texts = texts;
		this.problemTexts = ProblemTexts.of(texts.locale());
		this.planTexts = PlanTexts.of(texts.locale());
		this.sheet = sheet;
	}

	static RunbookText markdown(ClusterBundle cluster, Locale locale) {
		return new RunbookText(cluster, Texts.of("runbook", locale), new MarkdownSheet());
	}

	static RunbookText html(ClusterBundle cluster, Locale locale) {
		Texts texts = Texts.of("runbook", locale);
		String footer = texts.get("footer", cluster.topology().name(), cluster.design());
		return new RunbookText(cluster, texts, new HtmlSheet(texts.locale(), footer));
	}

	String say(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	RunbookText title(String text) {
		this.sheet.title((this.cluster.draft() ? say("draft") + " " : "") + text);
		return this;
	}

	RunbookText heading(String key) {
		this.sheet.heading(say(key));
		return this;
	}

	RunbookText paragraph(String text) {
		this.sheet.paragraph(text);
		return this;
	}

	RunbookText item(String text) {
		this.sheet.item(text);
		return this;
	}

	RunbookText task(String text, String... details) {
		this.sheet.task(text, List.of(details));
		return this;
	}

	RunbookText table(String columns, List<List<String>> rows) {
		this.sheet.table(List.of(say(columns).split("\\|")), rows);
		return this;
	}

	/**
	 * What the files were made from, without a time, so that the same design gives the
	 * same bytes.
	 */
	RunbookText facts() {
		Topology topology = this.cluster.topology();
		return paragraph(say("facts", topology.name(), topology.release().versions(), topology.hosts().size(),
				this.cluster.design()));
	}

	RunbookText problems(List<TopologyProblem> problems) {
		if (!problems.isEmpty()) {
			heading("problems.heading");
		}
		problems.forEach((problem) -> item("**" + this.problemTexts.severity(problem.severity()) + "** "
				+ this.problemTexts.message(problem) + " " + whatToDo(problem)));
		return this;
	}

	private String whatToDo(TopologyProblem problem) {
		Waiver waiver = problem.waiver();
		return (waiver != null) ? say("problems.accepted", waiver.by(), waiver.reason())
				: this.problemTexts.fix(problem);
	}

	/** One step, with what to wait for, how to tell that it worked, and what to know. */
	RunbookText step(StartupStep step) {
		List<String> details = new ArrayList<>();
		step.gates().forEach((probe) -> details.add(say("step.waitFor", this.planTexts.probe(probe))));
		step.after()
			.stream()
			.filter((edge) -> !step.gates().isEmpty() && !edge.reason().key().matches("after\\.(command|launch)"))
			.forEach((edge) -> details.add(this.planTexts.remark(edge.reason())));
		step.proofs().forEach((probe) -> details.add(say("step.verify", this.planTexts.probe(probe))));
		step.remarks().forEach((remark) -> details.add(this.planTexts.remark(remark)));
		this.sheet.task(step.order() + ". " + this.planTexts.action(step), details);
		return this;
	}

	/** Where people sign for what they did. */
	RunbookText signOff(Stream<String> rows) {
		heading("signoff.heading");
		int blank = say("signoff.columns").split("\\|").length - 1;
		Function<String, List<String>> row = (
				text) -> Stream.concat(Stream.of(text), Stream.generate(() -> " ").limit(blank)).toList();
		return table("signoff.columns", rows.map(row).toList());
	}

	String roles(Host host) {
		String names = host.roles()
			.stream()
			.map((role) -> say("role." + role.key()))
			.collect(Collectors.joining(say("list.separator")));
		return host.primary() ? say("roles.primary", names) : names;
	}

	/** What to type to check a host's files. */
	static String verifyCommand(Host host) {
		return (host.os() == HostOs.WINDOWS) ? "verify.bat" : "sh verify.sh";
	}

	static String commands(List<StartupStep> steps) {
		return steps.stream().map((step) -> "`" + step.command() + "`").collect(Collectors.joining(", "));
	}

	String text() {
		return this.sheet.text();
	}

}
