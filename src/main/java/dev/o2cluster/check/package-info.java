/**
 * What is wrong with a design, as values.
 */
@NullMarked
package dev.o2cluster.check;

import org.jspecify.annotations.NullMarked;
