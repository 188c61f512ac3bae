package dev.o2cluster.rollout.web;

import dev.o2cluster.rollout.RunNotFoundException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page for what does not exist where a run's page names it.
 */
@ControllerAdvice(annotations = Controller.class)
class RunPageErrors {

	@ExceptionHandler
	ModelAndView notFound(RunNotFoundException ex) {
		ModelAndView page = new ModelAndView("error", HttpStatus.NOT_FOUND);
		page.addObject("status", HttpStatus.NOT_FOUND.value());
		page.addObject("reason", "api.status.404");
		return page;
	}

}
