/**
 * Plans being carried out: who did what, and what the hosts answer.
 */
@NullMarked
package dev.o2cluster.rollout;

import org.jspecify.annotations.NullMarked;
