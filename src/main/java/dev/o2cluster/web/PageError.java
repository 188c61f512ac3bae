package dev.o2cluster.web;

import java.util.List;

/**
 * One refusal on a page, linked to the field it is about.
 *
 * @param field id of the field on the page
 * @param message what is wrong and what to do
 */
public record PageError(String field, String message) {

	/**
	 * Writes the errors of one field.
	 * @param errors the errors of a page
	 * @param field id of the field
	 * @return a paragraph for each of its errors
	 */
	public static String html(List<PageError> errors, String field) {
		Markup html = new Markup();
		errors.stream()
			.filter((error) -> error.field().equals(field))
			.forEach((error) -> html.html("<p class=\"field__error\"")
				.attribute("id", field + "-error")
				.html(">")
				.text(error.message())
				.html("</p>"));
		return html.toString();
	}

}
