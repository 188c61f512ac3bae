package dev.o2cluster.startup;

import java.util.Locale;

import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.text.Texts;

/**
 * What a plan says to people, in one language. Commands and addresses stand between
 * backticks.
 */
public final class PlanTexts {

	private final Texts texts;

	private PlanTexts(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Opens the texts of one language.
	 * @param locale the wanted language
	 * @return the texts
	 */
	public static PlanTexts of(Locale locale) {
		return new PlanTexts(Texts.of("startup", locale));
	}

	/**
	 * What to do.
	 * @param step the step
	 * @return a sentence that names host and command
	 */
	public String action(StartupStep step) {
		return this.texts.get("step." + step.kind().key(), step.host(), step.command());
	}

	/**
	 * What the first thing to wait for is.
	 * @param probe a gate of a step
	 * @return a clause to put after "not before"
	 */
	public String probe(Probe probe) {
		if (!probe.up()) {
			return this.texts.get("probe.closed", probe.host(), Integer.toString(probe.port()));
		}
		if (probe.names() != null) {
			return this.texts.get("probe.names", probe.url(), probe.names());
		}
		return (probe.kind() == Probe.Kind.TCP)
				? this.texts.get("probe.tcp", probe.host(), Integer.toString(probe.port()))
				: this.texts.get("probe.http", probe.url());
	}

	/**
	 * Why a step comes first, or what else to know.
	 * @param remark the remark
	 * @return one or two sentences
	 */
	public String remark(Remark remark) {
		return this.texts.get(remark.key(), remark.arguments().toArray());
	}

	/**
	 * What a plan is for.
	 * @param kind its kind
	 * @return one or two words
	 */
	public String kind(PlanKind kind) {
		return this.texts.get("kind." + kind.key());
	}

	/**
	 * What a step does.
	 * @param kind its kind
	 * @return one or two words
	 */
	public String kind(Kind kind) {
		return this.texts.get("step.kind." + kind.key());
	}

}
