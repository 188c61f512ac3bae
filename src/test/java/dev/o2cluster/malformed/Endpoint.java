package dev.o2cluster.malformed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Something the console answers.
 *
 * @param method the HTTP method
 * @param pattern the address with its variables
 * @param fields the parameters it knows
 */
record Endpoint(String method, String pattern, List<String> fields) {

	/** They would change the very user the campaign works as, or never end. */
	private static final Set<String> LEFT_OUT = Set.of("/account/password", "/account/sign-out",
			"/topologies/{id}/runs/{number}/events", "/error");

	static List<Endpoint> of(Map<RequestMappingInfo, HandlerMethod> mappings) {
		List<Endpoint> endpoints = new ArrayList<>();
		mappings.forEach((mapping, handler) -> mapping.getPatternValues().forEach((pattern) -> {
			if (!LEFT_OUT.contains(pattern)) {
				Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
				(methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
					.forEach((method) -> endpoints.add(new Endpoint(method.name(), pattern, fields(handler))));
			}
		}));
		endpoints.sort((one, other) -> (one.method + one.pattern).compareTo(other.method + other.pattern));
		return endpoints;
	}

	private static List<String> fields(HandlerMethod handler) {
		List<String> fields = new ArrayList<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			Class<?> type = parameter.getParameterType();
			if (parameter.hasParameterAnnotation(RequestParam.class)) {
				fields.add(parameter.getParameter().getName());
			}
			else if (type.isRecord()) {
				Arrays.stream(type.getRecordComponents()).forEach((component) -> fields.add(component.getName()));
			}
		}
		return fields;
	}

	boolean page() {
		return !this.pattern.startsWith("/api") && !this.pattern.startsWith("/v3")
				&& !this.pattern.startsWith("/actuator");
	}

}
