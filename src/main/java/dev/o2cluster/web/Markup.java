package dev.o2cluster.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * Writes HTML for long lists that are shown anew at every key: there the expressions of a
 * template took most of an answer's time.
 */
public final class Markup {

	private final StringBuilder html = new StringBuilder(4096);

	/**
	 * Adds HTML as it is.
	 * @param html written by the console itself, never by a user
	 * @return this
	 */
	public Markup html(String html) {
		this.html.append(html);
		return this;
	}

	/**
	 * Adds a text, escaped.
	 * @param text any text
	 * @return this
	 */
	public Markup text(Object text) {
		this.html.append(escaped(text));
		return this;
	}

	/**
	 * Adds an attribute to the element that is being opened, its value escaped.
	 * @param name the attribute's name
	 * @param value its value; {@code null} for no attribute at all
	 * @return this
	 */
	public Markup attribute(String name, @Nullable Object value) {
		if (value != null) {
			this.html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
		}
		return this;
	}

	/**
	 * All that was written.
	 * @return the HTML
	 */
	@Override
	public String toString() {
		return this.html.toString();
	}

	private static String escaped(Object value) {
		return HtmlUtils.htmlEscape(value.toString(), "UTF-8");
	}

}
