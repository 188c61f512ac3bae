/**
 * JSON as text, read strictly and written in one fixed way.
 */
@NullMarked
package dev.o2cluster.json;

import org.jspecify.annotations.NullMarked;
