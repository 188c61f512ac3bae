/**
 * Example clusters to start a design from.
 */
@NullMarked
package dev.o2cluster.preset;

import org.jspecify.annotations.NullMarked;
