/**
 * Where things stand in the console's pictures. What is drawn, and in which words, is up
 * to the templates.
 */
@NullMarked
package dev.o2cluster.picture;

import org.jspecify.annotations.NullMarked;
