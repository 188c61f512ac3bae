/**
 * The O2OA cluster console.
 */
@NullMarked
package dev.o2cluster;

import org.jspecify.annotations.NullMarked;
