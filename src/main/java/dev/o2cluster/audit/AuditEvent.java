package dev.o2cluster.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something to be written down.
 *
 * @param username who; empty where nobody is signed in
 * @param address from where; empty where no request led to it
 * @param action what
 * @param subject to what
 * @param revision on which revision, if on one
 * @param detail what else is to say
 */
record AuditEvent(String username, String address, String action, String subject, @Nullable Integer revision,
		String detail) {

}
