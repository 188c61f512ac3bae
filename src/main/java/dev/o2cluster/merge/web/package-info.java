/**
 * Saves of pages that somebody else was faster than.
 */
@NullMarked
package dev.o2cluster.merge.web;

import org.jspecify.annotations.NullMarked;
