package dev.o2cluster.audit;

/**
 * Which entries are wanted; empty texts want all.
 *
 * @param username who
 * @param action what, or how it begins
 * @param subject part of what it was done to
 * @param before only entries with a smaller number
 * @param limit how many at most
 */
public record AuditFilter(String username, String action, String subject, long before, int limit) {

}
