/**
 * Differences between two texts, as values that pages and answers show.
 */
@NullMarked
package dev.o2cluster.diff;

import org.jspecify.annotations.NullMarked;
