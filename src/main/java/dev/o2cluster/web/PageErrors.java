package dev.o2cluster.web;

import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.RevisionNotFoundException;
import dev.o2cluster.topology.store.TopologyNotFoundException;

import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what a page's address names but does not exist into the page that says so.
 */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

	/** A form that no page of the console sends. */
	@ExceptionHandler({ InvalidTopologyException.class, MultipartException.class })
	ModelAndView invalid() {
		return ErrorPage.of(HttpStatus.BAD_REQUEST);
	}

	/** A form that cannot be read, or is too large to be read. */
	@ExceptionHandler
	ModelAndView unreadable(InvalidParameterException ex) {
		return ErrorPage.of(ErrorPages.statusOf(ex));
	}

	@ExceptionHandler({ TopologyNotFoundException.class, RevisionNotFoundException.class, NotFoundException.class })
	ModelAndView notFound() {
		return ErrorPage.of(HttpStatus.NOT_FOUND);
	}

}
