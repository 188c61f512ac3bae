package dev.o2cluster.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * A request that reached no controller, or not as its address wants it: what is said of
 * it names what was sent and what would be understood.
 *
 * @param key key of the messages
 * @param arguments what they name
 */
record Misunderstanding(String key, List<Object> arguments) {

	private static final int SHOWN = 60;

	/**
	 * What a refusal of the framework means.
	 * @param failure the refusal
	 * @return what to say; empty where nothing more is known than the status
	 */
	static Optional<Misunderstanding> of(Throwable failure) {
		if (failure instanceof HttpRequestMethodNotSupportedException method) {
			String[] known = method.getSupportedMethods();
			return (known == null) ? Optional.empty() : say("api.method", method.getMethod(),
					String.join(", ", List.of(known).stream().sorted().toList()));
		}
		if (failure instanceof HttpMediaTypeNotSupportedException type) {
			return listed("api.mediaType", type.getSupportedMediaTypes());
		}
		if (failure instanceof HttpMediaTypeNotAcceptableException type) {
			return listed("api.accept", type.getSupportedMediaTypes());
		}
		if (failure instanceof MethodArgumentTypeMismatchException value) {
			return say(numeric(value) ? "api.number" : "api.value", value.getName(), shortened(value.getValue()));
		}
		if (failure instanceof MissingServletRequestParameterException parameter) {
			return say("api.parameter", parameter.getParameterName());
		}
		return (failure instanceof HttpMessageNotReadableException body) ? Optional.of(ofBody(body.getCause()))
				: Optional.empty();
	}

	private static Misunderstanding ofBody(@Nullable Throwable cause) {
		if (cause instanceof UnrecognizedPropertyException unknown) {
			String known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(joined());
			return new Misunderstanding("api.bodyMember", List.of(shortened(unknown.getPropertyName()), known));
		}
		if (cause instanceof JacksonException json) {
			TokenStreamLocation place = json.getLocation();
			return (place == null) ? new Misunderstanding("api.body", List.of())
					: new Misunderstanding("api.bodyAt", List.of(place.getLineNr(), place.getColumnNr()));
		}
		return new Misunderstanding((cause == null) ? "api.bodyMissing" : "api.body", List.of());
	}

	private static boolean numeric(MethodArgumentTypeMismatchException value) {
		Class<?> type = value.getRequiredType();
		return type == long.class || type == int.class;
	}

	private static Optional<Misunderstanding> listed(String key, Collection<MediaType> known) {
		String types = known.stream()
			.filter((type) -> !type.isWildcardSubtype())
			.map(MediaType::toString)
			.distinct()
			.sorted()
			.collect(joined());
		return types.isEmpty() ? Optional.empty() : say(key, types);
	}

	private static Collector<CharSequence, ?, String> joined() {
		return Collectors.joining(", ");
	}

	private static Optional<Misunderstanding> say(String key, Object... arguments) {
		return Optional.of(new Misunderstanding(key, List.of(arguments)));
	}

	private static String shortened(@Nullable Object value) {
		String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "…";
	}

}
