/**
 * What changed between two revisions of a topology.
 */
@NullMarked
package dev.o2cluster.history;

import org.jspecify.annotations.NullMarked;
