package dev.o2cluster.security;

/**
 * Something was done to a user; told while its transaction is still open.
 *
 * @param action what was done, such as {@code user.created}
 * @param username whom it was done to
 * @param detail the new role or the token's name; empty where there is none
 * @param by who did it
 */
public record AccountChange(String action, String username, String detail, String by) {

}
