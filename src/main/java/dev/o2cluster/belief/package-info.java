/**
 * What each host will believe: O2OA's own way of reading its folder, done again for the
 * files of one host, ours or anybody's.
 */
@NullMarked
package dev.o2cluster.belief;

import org.jspecify.annotations.NullMarked;
