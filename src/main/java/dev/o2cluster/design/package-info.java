/**
 * A stored topology together with everything that follows from it.
 */
@NullMarked
package dev.o2cluster.design;

import org.jspecify.annotations.NullMarked;
