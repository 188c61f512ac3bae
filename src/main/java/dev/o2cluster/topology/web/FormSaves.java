package dev.o2cluster.topology.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.merge.web.MergingSaves;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.web.PageError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Saves what forms make of a topology, and answers who sent them: with a notice on the
 * next page, or with the form again, what was typed in it and the reasons.
 */
@Component
public class FormSaves {

	private final MergingSaves saves;

	private final Designs designs;

	private final PageTexts texts;

	FormSaves(MergingSaves saves, Designs designs, PageTexts texts) {
		this.saves = saves;
		this.designs = designs;
		this.texts = texts;
	}

	/**
	 * The state a form was opened with, which its input is to be applied to.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @return that state; the current one where it is too long ago
	 */
	public Topology opened(long id, String tag) {
		return this.saves.base(id, tag);
	}

	/**
	 * The state a form was opened with, and what follows from it.
	 * @param id the topology's number
	 * @param tag the form's tag
	 * @return the design; the current one where that state is too long ago
	 */
	public Design base(long id, String tag) {
		Design current = this.designs.get(id);
		return current.stored().tag().equals(tag) ? current : current.with(opened(id, tag));
	}

	/**
	 * Saves what a form makes of a topology.
	 * @param sent the form
	 * @param edit makes the edit; may refuse it with an {@link InvalidTopologyException}
	 * @param again shows the form again
	 * @return the view to answer with
	 */
	public String save(Submission sent, Supplier<FormEdit> edit, Again again) {
		return save(sent, edit, UnaryOperator.identity(), again);
	}

	/**
	 * Saves what a form makes of a topology.
	 * @param sent the form
	 * @param edit makes the edit; may refuse it with an {@link InvalidTopologyException}
	 * @param placed leads a problem of the document to the field that shows it
	 * @param again shows the form again
	 * @return the view to answer with
	 */
	public String save(Submission sent, Supplier<FormEdit> edit, UnaryOperator<DocumentProblem> placed, Again again) {
		return answer(sent, () -> {
			FormEdit made = edit.get();
			boolean merged = this.saves.save(sent.id(), sent.tag(), made.topology(), made.secrets(),
					sent.user().getName());
			sent.redirect().addFlashAttribute("notice", merged ? "notice.merged" : made.notice());
			return "redirect:/topologies/{id}/" + made.page();
		}, placed, again);
	}

	/**
	 * Shows what a form would make, without saving it.
	 * @param sent the form
	 * @param view makes it and shows it; may refuse it with an
	 * {@link InvalidTopologyException}
	 * @param again shows the form again
	 * @return the view to answer with
	 */
	public String look(Submission sent, Supplier<String> view, Again again) {
		return answer(sent, view, UnaryOperator.identity(), again);
	}

	/** Answers with a view, or where there is a reason against it with the form again. */
	private String answer(Submission sent, Supplier<String> view, UnaryOperator<DocumentProblem> placed, Again again) {
		try {
			return view.get();
		}
		catch (InvalidTopologyException ex) {
			sent.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return again.show(sent.tag(),
					this.texts.errors(ex.problems().stream().map(placed).toList(), sent.locale()));
		}
		catch (NameTakenException ex) {
			sent.response().setStatus(HttpStatus.CONFLICT.value());
			return again.show(sent.tag(), this.texts.error("name", sent.locale(), "input.nameTaken", ex.name()));
		}
		catch (StaleTopologyException ex) {
			sent.response().setStatus(HttpStatus.CONFLICT.value());
			String retry = this.saves.retryTag(sent.id(), sent.tag(), ex);
			return again.show(retry, this.texts.stale(ex, retry, sent.field(), sent.locale()));
		}
	}

	/**
	 * Shows what a form would make, or in {@code refusals} why it makes nothing.
	 * @param <T> what it makes
	 * @param made makes it; may refuse it with an {@link InvalidTopologyException}
	 * @param nothing what stands for it where it is refused
	 * @param placed leads a problem of the document to the field that shows it
	 * @param locale the language
	 * @param model gets the refusals
	 * @return what it makes
	 */
	public <T> T preview(Supplier<T> made, T nothing, UnaryOperator<DocumentProblem> placed, Locale locale,
			Model model) {
		try {
			T shown = made.get();
			model.addAttribute("refusals", List.of());
			return shown;
		}
		catch (InvalidTopologyException ex) {
			model.addAttribute("refusals", this.texts.errors(ex.problems().stream().map(placed).toList(), locale));
			return nothing;
		}
	}

	/** Shows a form again that could not be saved. */
	@FunctionalInterface
	public interface Again {

		/**
		 * Shows the form.
		 * @param tag the tag it is sent with next time
		 * @param errors the reasons
		 * @return the view
		 */
		String show(String tag, List<PageError> errors);

	}

}
