package dev.o2cluster.startup;

/**
 * An edge of a plan: a step that has to be done before, and why.
 *
 * @param step the order of the step that comes first
 * @param reason why it comes first
 */
public record Dependency(int step, Remark reason) {
}
