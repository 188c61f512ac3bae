package dev.o2cluster.preview.web;

import java.util.Locale;

import dev.o2cluster.diff.DiffRow;
import dev.o2cluster.nodeconfig.ExplainedLine;
import dev.o2cluster.nodeconfig.ReasonTexts;
import org.jspecify.annotations.Nullable;

/**
 * One line of an open file.
 *
 * @param kind {@code same}, {@code added} or {@code removed}
 * @param number its number in the file; {@code null} where it would go
 * @param text what it says
 * @param origin key of what put it there; {@code null} where that is not known
 * @param originName the origin in the reader's language
 * @param reason why it says so, in the reader's language
 */
public record LineView(String kind, @Nullable Integer number, String text, @Nullable String origin,
		@Nullable String originName, @Nullable String reason) {

	static LineView of(DiffRow row, @Nullable ExplainedLine why, ReasonTexts texts) {
		String kind = row.kind().name().toLowerCase(Locale.ROOT);
		String text = (row.newLine() != null) ? row.newText() : row.oldText();
		if (why == null) {
			return new LineView(kind, row.newLine(), text, null, null, null);
		}
		return new LineView(kind, row.newLine(), text, why.because().origin().key(),
				texts.origin(why.because().origin()), texts.reason(why.because()));
	}

}
