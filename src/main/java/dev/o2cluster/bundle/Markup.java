package dev.o2cluster.bundle;

import java.util.List;

import dev.o2cluster.content.ContentWriter;

/**
 * How the blocks of a sheet are written in one form. Code stands between backticks,
 * strong words between double asterisks.
 */
interface Markup {

	/** What a block is, as far as its neighbours need to know. */
	enum Block {

		TEXT, ITEM, TASK

	}

	/** Writes everything up to the title. */
	void begin(ContentWriter sheet, String title);

	/** A heading over what follows. */
	String heading(String text);

	/** A paragraph. */
	String paragraph(String text);

	/** One point of a list, without a box. */
	String item(String text);

	/**
	 * Something to do, with a box to tick.
	 * @param text what to do
	 * @param details what belongs to it
	 */
	String task(String text, List<String> details);

	/**
	 * A table.
	 * @param columns the heads of its columns
	 * @param rows its rows
	 */
	String table(List<String> columns, List<List<String>> rows);

	/** What stands between a block and the next. */
	String between(Block before, Block next);

	/** What stands behind the last block. */
	String end(Block last);

}
