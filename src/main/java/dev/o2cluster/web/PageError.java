package dev.o2cluster.web;

/**
 * One refusal on a page, linked to the field it is about.
 *
 * @param field id of the field on the page
 * @param message what is wrong and what to do
 */
public record PageError(String field, String message) {

}
