package dev.o2cluster.topology.web;

import java.security.Principal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A form that was sent to be saved.
 *
 * @param id the topology's number
 * @param tag the state the form was opened with
 * @param field id of the field to lead to when somebody was faster
 * @param user who sent it
 * @param locale the language of the answer
 * @param redirect what the next page gets
 * @param response the answer
 */
public record Submission(long id, String tag, String field, Principal user, Locale locale, RedirectAttributes redirect,
		HttpServletResponse response) {

}
