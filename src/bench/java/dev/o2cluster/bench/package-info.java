/**
 * Measures how long the core takes for clusters of different sizes.
 */
@NullMarked
package dev.o2cluster.bench;

import org.jspecify.annotations.NullMarked;
