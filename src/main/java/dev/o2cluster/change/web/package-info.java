/**
 * Pages that show what a change changes.
 */
@NullMarked
package dev.o2cluster.change.web;

import org.jspecify.annotations.NullMarked;
