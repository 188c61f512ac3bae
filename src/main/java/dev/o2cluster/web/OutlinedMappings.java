package dev.o2cluster.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

	private List<Outlined> outlines = List.of();

	@Override
	protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
		super.handlerMethodsInitialized(methods);
		this.outlines = methods.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.map((pattern) -> new Outlined(PathOutline.of(pattern), mapping)))
			.toList();
	}

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
		return super.lookupHandlerMethod(path, new Asked(request, fitting(request)));
	}

	/** Asked for every mapping there is, for every request. */
	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		boolean out = request instanceof Asked asked && !asked.fits(mapping);
		return out ? null : super.getMatchingMapping(mapping, request);
	}

	private List<RequestMappingInfo> fitting(HttpServletRequest request) {
		List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
			.pathWithinApplication()
			.elements();
		List<RequestMappingInfo> fitting = new ArrayList<>();
		for (Outlined one : this.outlines) {
			if (one.outline.fits(path)) {
				fitting.add(one.mapping);
			}
		}
		return fitting;
	}

	/**
	 * A mapping and the outline of one of its patterns.
	 *
	 * @param outline the outline
	 * @param mapping the mapping
	 */
	private record Outlined(PathOutline outline, RequestMappingInfo mapping) {

	}

	/** A request and the few mappings that may be its handler's. */
	private static final class Asked extends HttpServletRequestWrapper {

		private final List<RequestMappingInfo> fitting;

		Asked(HttpServletRequest request, List<RequestMappingInfo> fitting) {
			super(request);
			this.fitting = fitting;
		}

		boolean fits(RequestMappingInfo mapping) {
			for (RequestMappingInfo one : this.fitting) {
				if (one == mapping) {
					return true;
				}
			}
			return false;
		}

	}

}
