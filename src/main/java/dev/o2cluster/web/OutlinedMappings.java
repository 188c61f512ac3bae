package dev.o2cluster.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request among the same mappings as Spring does, but looks at the
 * outline of their patterns first. Nearly every address of the console has a variable in
 * it, and for those Spring tries one mapping after the other with all its conditions: of
 * a download of a small bundle that took a quarter of the processor time.
 */
class OutlinedMappings extends RequestMappingHandlerMapping {

	private final Map<RequestMappingInfo, PathOutline[]> outlines = new ConcurrentHashMap<>();

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		return super.lookupHandlerMethod(path, new Outlined(request));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		boolean out = request instanceof Outlined asked && !asked.fits(outlines(mapping));
		return out ? null : super.getMatchingMapping(mapping, request);
	}

	private PathOutline[] outlines(RequestMappingInfo mapping) {
		PathOutline[] known = this.outlines.get(mapping);
		if (known == null) {
			known = mapping.getPatternValues().stream().map(PathOutline::of).toArray(PathOutline[]::new);
			this.outlines.put(mapping, known);
		}
		return known;
	}

	/** A request whose path is known in parts. */
	private static final class Outlined extends HttpServletRequestWrapper {

		private final List<PathContainer.Element> path;

		Outlined(HttpServletRequest request) {
			super(request);
			this.path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements();
		}

		/** Asked for every mapping there is, so it is a plain loop. */
		boolean fits(PathOutline[] outlines) {
			for (PathOutline outline : outlines) {
				if (outline.fits(this.path)) {
					return true;
				}
			}
			return false;
		}

	}

}
