package dev.o2cluster.topology.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.web.PageError;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the rows of the matrix of roles: a thousand hosts have 6,000 cells.
 */
@Component("matrixRows")
class MatrixRows {

	private final Messages messages;

	MatrixRows(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Writes the matrix.
	 * @param form what is ticked
	 * @param marks the mark of every cell that has problems, by the cell's id
	 * @param errors what is wrong with the ticks; {@code null} for nothing
	 * @param locale the reader's language
	 * @return a table row for each host
	 */
	public String html(RolesForm form, Map<String, String> marks, @Nullable List<PageError> errors, Locale locale) {
		Markup html = new Markup();
		List<Column> columns = Arrays.stream(ServerRole.values())
			.map((role) -> new Column(role.key(), this.messages.get(locale, "role." + role.key())))
			.toList();
		for (int i = 0; i < form.rows().size(); i++) {
			RolesForm.Row row = form.rows().get(i);
			html.html("<tr").attribute("data-address", row.address()).html(">");
			head("row-" + i, row.address(), (errors != null) ? errors : List.of(), locale, html);
			columns.forEach((column) -> cell(row, column, marks, locale, html));
			primary(row.address(), row.address().equals(form.primary()), locale, html);
			html.html("</tr>");
		}
		return html.toString();
	}

	private void head(String id, String address, List<PageError> errors, Locale locale, Markup html) {
		html.html("<th scope=\"row\" tabindex=\"-1\"")
			.attribute("id", id)
			.html("><label class=\"pick\"><input type=\"checkbox\" data-pick")
			.attribute("aria-label", this.messages.get(locale, "matrix.pick", address))
			.html("></label><button type=\"button\" class=\"matrix__host\" data-row")
			.attribute("title", this.messages.get(locale, "matrix.row", address))
			.html("><code>")
			.text(address)
			.html("</code></button> <div")
			.attribute("data-live", id)
			.html(">")
			.html(PageError.html(errors, id))
			.html("</div></th>");
	}

	private void cell(RolesForm.Row row, Column column, Map<String, String> marks, Locale locale, Markup html) {
		String cell = "cell-" + row.address() + "-" + column.role();
		html.html("<td class=\"matrix__cell\"><label class=\"tick tick--" + column.role()
				+ "\"><input type=\"checkbox\" name=\"role\"")
			.attribute("id", cell)
			.attribute("value", row.address() + ":" + column.role())
			.attribute("data-role", column.role())
			.attribute("aria-label", this.messages.get(locale, "roles.cell", column.name(), row.address()))
			.html(row.roles().contains(column.role()) ? " checked></label>" : "></label>")
			.html(marks.getOrDefault(cell, ""))
			.html("</td>");
	}

	private void primary(String address, boolean primary, Locale locale, Markup html) {
		html.html("<td class=\"matrix__cell\"><label class=\"tick\"><input type=\"radio\" name=\"primary\"")
			.attribute("value", address)
			.attribute("aria-label", this.messages.get(locale, "roles.primary.cell", address))
			.html(primary ? " checked></label></td>" : "></label></td>");
	}

	/** A role as the head of a column. */
	private record Column(String role, String name) {

	}

}
