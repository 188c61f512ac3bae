package dev.o2cluster.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * What can be told of a path pattern at a glance. It only rules paths out; whether one
 * matches is for the pattern to say.
 *
 * @param segments the segments of its paths, those that vary as empty texts; none where
 * nothing can be told
 */
record PathOutline(List<String> segments) {

	/** The outline of a pattern as Spring writes them. */
	static PathOutline of(String pattern) {
		boolean plain = pattern.matches("(/([\\w.-]+|\\{\\w+}))+");
		return new PathOutline(plain ? Arrays.stream(pattern.substring(1).split("/"))
			.map((segment) -> segment.startsWith("{") ? "" : segment)
			.toList() : List.of());
	}

	/** Whether a path, slashes and segments in turn, may match the pattern. */
	boolean fits(List<PathContainer.Element> path) {
		if (this.segments.isEmpty()) {
			return true;
		}
		boolean fits = path.size() == 2 * this.segments.size();
		// addresses differ more at their end
		for (int index = this.segments.size() - 1; index >= 0 && fits; index--) {
			String fixed = this.segments.get(index);
			fits = fixed.isEmpty()
					|| path.get(2 * index + 1) instanceof PathSegment segment && segment.valueToMatch().equals(fixed);
		}
		return fits;
	}

}
