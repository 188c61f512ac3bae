/**
 * The page about the entry users come through.
 */
@NullMarked
package dev.o2cluster.entry.web;

import org.jspecify.annotations.NullMarked;
