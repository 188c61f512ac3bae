package dev.o2cluster.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * What can be told of a path pattern at a glance. It only rules paths out; whether one
 * matches is for the pattern to say.
 *
 * @param segments the segments its paths begin with, those that vary as empty texts
 * @param open whether more may follow
 */
record PathOutline(List<String> segments, boolean open) {

	private static final Pattern PLAIN = Pattern.compile("((?:/[\\w.-]+|/\\{\\w+})*)(/\\*\\*|/\\{\\*\\w+})?");

	private static final PathOutline UNKNOWN = new PathOutline(List.of(), true);

	/** The outline of a pattern as Spring writes them. */
	static PathOutline of(String pattern) {
		Matcher plain = PLAIN.matcher(pattern);
		if (!plain.matches() || plain.group(1).isEmpty()) {
			return UNKNOWN;
		}
		List<String> segments = List.of(plain.group(1).substring(1).split("/"));
		return new PathOutline(segments.stream().map((segment) -> segment.startsWith("{") ? "" : segment).toList(),
				plain.group(2) != null);
	}

	/** Whether a path, slashes and segments in turn, may match the pattern. */
	boolean fits(List<PathContainer.Element> path) {
		int length = 2 * this.segments.size();
		boolean fits = path.size() == length || this.open && path.size() > length;
		// addresses differ more at their end
		for (int index = this.segments.size() - 1; index >= 0 && fits; index--) {
			String fixed = this.segments.get(index);
			fits = fixed.isEmpty()
					|| path.get(2 * index + 1) instanceof PathSegment segment && segment.valueToMatch().equals(fixed);
		}
		return fits;
	}

}
