/**
 * Who is looking at a topology right now.
 */
@NullMarked
package dev.o2cluster.presence;

import org.jspecify.annotations.NullMarked;
