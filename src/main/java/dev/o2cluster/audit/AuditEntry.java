package dev.o2cluster.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param id its number; grows
 * @param at when
 * @param username who; empty where nobody was signed in
 * @param address from where
 * @param action what, such as {@code topology.saved}
 * @param subject to what: a topology's or a user's name
 * @param revision on which revision, if on one
 * @param detail what else is to say
 * @param times how often within a second
 */
public record AuditEntry(long id, Instant at, String username, String address, String action, String subject,
		@Nullable Integer revision, String detail, int times) {

}
