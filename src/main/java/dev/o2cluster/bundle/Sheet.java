package dev.o2cluster.bundle;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.bundle.Markup.Block;
import dev.o2cluster.content.Content;
import dev.o2cluster.content.ContentWriter;
import dev.o2cluster.content.Stretch;

/**
 * A text of headings, tasks and tables that can be written in more than one form.
 */
final class Sheet {

	private final Markup markup;

	private final CommonParts parts;

	private final ContentWriter words = new ContentWriter();

	private Block last;

	/**
	 * Starts a sheet, or a part of one.
	 * @param markup its form
	 * @param parts what sheets of this form have in common
	 * @param last what stands before it
	 */
	Sheet(Markup markup, CommonParts parts, Block last) {
		this.markup = markup;
		this.parts = parts;
		this.last = last;
	}

	/** The title of the whole sheet, which comes first. */
	void title(String text) {
		this.markup.begin(this.words, text);
		this.last = Block.TEXT;
	}

	void heading(String text) {
		block(Block.TEXT, this.markup.heading(text));
	}

	void paragraph(String text) {
		block(Block.TEXT, this.markup.paragraph(text));
	}

	void item(String text) {
		block(Block.ITEM, this.markup.item(text));
	}

	void task(String text, List<String> details) {
		block(Block.TASK, this.markup.task(text, details));
	}

	void table(List<String> columns, List<List<String>> rows) {
		block(Block.TEXT, this.markup.table(columns, rows));
	}

	/**
	 * Goes on with a part that other sheets have, too; it is written for the first of
	 * them.
	 * @param name tells it from other parts
	 * @param writing writes it
	 */
	void common(Object name, Consumer<Sheet> writing) {
		CommonParts.Part part = this.parts.get(name, this.last, (before) -> {
			Sheet sheet = new Sheet(this.markup, this.parts, before);
			writing.accept(sheet);
			return new CommonParts.Part(Stretch.common(sheet.words.content().text()), sheet.last);
		});
		this.words.append(part.words());
		this.last = part.last();
	}

	/** The finished sheet. */
	Content content() {
		return this.words.append(this.markup.end(this.last)).content();
	}

	private void block(Block kind, String text) {
		this.words.append(this.markup.between(this.last, kind)).append(text);
		this.last = kind;
	}

}
