/**
 * What an edit does to the files of a bundle, as values that pages show beside the edit.
 */
@NullMarked
package dev.o2cluster.preview;

import org.jspecify.annotations.NullMarked;
