package dev.o2cluster.bundle;

import java.util.List;

/**
 * A text of headings, tasks and tables that can be written in more than one form. Code
 * stands between backticks, strong words between double asterisks.
 */
interface Sheet {

	/** The title of the whole sheet. */
	void title(String text);

	/** A heading over what follows. */
	void heading(String text);

	/** A paragraph. */
	void paragraph(String text);

	/** One point of a list, without a box. */
	void item(String text);

	/**
	 * Something to do, with a box to tick.
	 * @param text what to do
	 * @param details what belongs to it
	 */
	void task(String text, List<String> details);

	/**
	 * A table.
	 * @param columns the heads of its columns
	 * @param rows its rows
	 */
	void table(List<String> columns, List<List<String>> rows);

	/** The finished sheet. */
	String text();

}
