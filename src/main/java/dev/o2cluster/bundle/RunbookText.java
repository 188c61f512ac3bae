package dev.o2cluster.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;

/**
 * What checklist and runbook have in common, in one language and one form.
 */
final class RunbookText {

	/** Commands follow one another anyway; only waiting needs its reason told. */
	private static final Set<String> PLAIN_REASONS = Set.of("after.command", "after.launch");

	private static final List<String> TROUBLES = List.of("log", "ends", "port", "database", "role", "center", "token",
			"back");

	private final SheetForm form;

	private final Sheet sheet;

	RunbookText(SheetForm form, Sheet sheet) {
		this.form = form;
		this.sheet = sheet;
	}

	String say(String key, Object... arguments) {
		return this.form.texts().get(key, arguments);
	}

	RunbookText title(String text) {
		this.sheet.title((this.form.cluster().draft() ? say("draft") + " " : "") + text);
		return this;
	}

	/**
	 * Goes on with a part that other sheets have, too.
	 * @param name tells it from other parts
	 * @param writing writes it
	 */
	RunbookText common(Object name, Consumer<RunbookText> writing) {
		this.sheet.common(name, (part) -> writing.accept(new RunbookText(this.form, part)));
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
		Topology topology = this.form.cluster().topology();
		return paragraph(say("facts", topology.name(), topology.release().versions(), topology.hosts().size(),
				this.form.cluster().design()));
	}

	RunbookText problems(List<TopologyProblem> problems) {
		if (!problems.isEmpty()) {
			heading("problems.heading");
		}
		for (TopologyProblem problem : problems) {
			if (problem.host() == null) {
				common(problem, (text) -> text.problem(problem));
			}
			else {
				problem(problem);
			}
		}
		return this;
	}

	private void problem(TopologyProblem problem) {
		ProblemTexts texts = this.form.problemTexts();
		item("**" + texts.severity(problem.severity()) + "** " + texts.message(problem) + " " + whatToDo(problem));
	}

	private String whatToDo(TopologyProblem problem) {
		Waiver waiver = problem.waiver();
		return (waiver != null) ? say("problems.accepted", waiver.by(), waiver.reason())
				: this.form.problemTexts().fix(problem);
	}

	/** One step, with what to wait for, how to tell that it worked, and what to know. */
	RunbookText step(StartupStep step) {
		List<String> details = new ArrayList<>();
		step.gates().forEach((probe) -> details.add(say("step.waitFor", this.form.planTexts().probe(probe))));
		step.after()
			.stream()
			.filter((edge) -> !step.gates().isEmpty() && !PLAIN_REASONS.contains(edge.reason().key()))
			.forEach((edge) -> details.add(this.form.planTexts().remark(edge.reason())));
		step.proofs().forEach((probe) -> details.add(say("step.verify", this.form.planTexts().probe(probe))));
		step.remarks().forEach((remark) -> details.add(this.form.planTexts().remark(remark)));
		this.sheet.task(step.order() + ". " + this.form.planTexts().action(step), details);
		return this;
	}

	/**
	 * What the commonest refusals of O2OA mean. The words are those of a real 6.0.3 pair;
	 * nobody who reads this at night has the time to look them up.
	 */
	RunbookText trouble() {
		return common("trouble", (part) -> {
			part.heading("trouble.heading");
			TROUBLES.forEach((key) -> part.item(part.say("trouble." + key)));
		});
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

}
