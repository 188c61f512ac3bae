/**
 * What each O2OA release line knows: the fields of its node file and how it behaves.
 */
@NullMarked
package dev.o2cluster.release;

import org.jspecify.annotations.NullMarked;
