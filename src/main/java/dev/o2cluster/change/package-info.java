/**
 * What follows from a change of a design: which files, commands and settings differ.
 */
@NullMarked
package dev.o2cluster.change;

import org.jspecify.annotations.NullMarked;
