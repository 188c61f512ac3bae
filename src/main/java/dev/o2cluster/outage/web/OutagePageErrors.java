package dev.o2cluster.outage.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.o2cluster.outage.DiskFullException;
import dev.o2cluster.outage.Outage;
import dev.o2cluster.web.ErrorPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what is wrong while nothing can be stored. A form that was sent meanwhile stands
 * in the page and can be sent again from there.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutagePageErrors {

	private final Clock clock;

	OutagePageErrors(Clock clock) {
		this.clock = clock;
	}

	@ExceptionHandler({ DiskFullException.class, DataAccessException.class, TransactionException.class,
			UncheckedIOException.class })
	ModelAndView out(RuntimeException ex, HttpServletRequest request) {
		HttpStatus status = Outage.of(ex).map(Outage::status).orElseThrow(() -> ex);
		ModelAndView page = ErrorPage.of(status, request, this.clock.instant());
		String type = String.valueOf(request.getContentType());
		Collection<Part> files = type.startsWith("multipart/form-data") ? files(request) : List.of();
		boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
		// a page cannot hold a file; the form it was chosen in still does
		if ("POST".equals(request.getMethod()) && form && files.stream().allMatch((file) -> file.getSize() == 0)) {
			page.addObject("again", request.getRequestURI());
			page.addObject("sent", sent(request));
			page.addObject("files", files.stream().map(Part::getName).distinct().toList());
		}
		return page;
	}

	private static Collection<Part> files(HttpServletRequest request) {
		try {
			return request.getParts().stream().filter((part) -> part.getSubmittedFileName() != null).toList();
		}
		catch (IOException | ServletException ex) {
			return List.of();
		}
	}

	private static List<Field> sent(HttpServletRequest request) {
		List<Field> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : name.equals("_csrf") ? new String[0] : values) {
				fields.add(new Field(name, value));
			}
		});
		return fields;
	}

	/**
	 * A field of a form.
	 *
	 * @param name its name
	 * @param value what was typed
	 */
	record Field(String name, String value) {

	}

}
