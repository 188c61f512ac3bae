/**
 * The door users come through: a reverse proxy in front of the cluster, and what the
 * hosts have to tell browsers about it.
 */
@NullMarked
package dev.o2cluster.entry;

import org.jspecify.annotations.NullMarked;
