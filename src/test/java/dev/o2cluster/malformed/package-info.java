/**
 * A seeded campaign of malformed requests against the running console.
 */
@NullMarked
package dev.o2cluster.malformed;

import org.jspecify.annotations.NullMarked;
