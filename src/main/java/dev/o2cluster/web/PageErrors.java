package dev.o2cluster.web;

import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.RevisionNotFoundException;
import dev.o2cluster.topology.TopologyNotFoundException;

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
	@ExceptionHandler({ InvalidTopologyException.class, MultipartException.class, InvalidParameterException.class })
	ModelAndView invalid() {
		ModelAndView page = new ModelAndView("error", HttpStatus.BAD_REQUEST);
		page.addObject("status", HttpStatus.BAD_REQUEST.value());
		page.addObject("reason", "api.status.400");
		return page;
	}

	@ExceptionHandler({ TopologyNotFoundException.class, RevisionNotFoundException.class, NotFoundException.class })
	ModelAndView notFound() {
		ModelAndView page = new ModelAndView("error", HttpStatus.NOT_FOUND);
		page.addObject("status", HttpStatus.NOT_FOUND.value());
		page.addObject("reason", "api.status.404");
		return page;
	}

}
