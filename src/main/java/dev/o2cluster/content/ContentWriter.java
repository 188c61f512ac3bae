package dev.o2cluster.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a text of which some parts are common to several files.
 */
public final class ContentWriter {

	private final List<Stretch> done = new ArrayList<>();

	private final StringBuilder own = new StringBuilder();

	/**
	 * Goes on with words of this file alone.
	 * @param text the words
	 * @return this writer
	 */
	public ContentWriter append(String text) {
		this.own.append(text);
		return this;
	}

	/**
	 * Goes on with a part that others have, too.
	 * @param common the part
	 * @return this writer
	 */
	public ContentWriter append(Stretch common) {
		close();
		this.done.add(common);
		return this;
	}

	/**
	 * Ends the text.
	 * @return what was written
	 */
	public Content content() {
		close();
		return Content.of(this.done);
	}

	private void close() {
		if (!this.own.isEmpty()) {
			this.done.add(Stretch.own(this.own.toString().getBytes(StandardCharsets.UTF_8)));
			this.own.setLength(0);
		}
	}

}
