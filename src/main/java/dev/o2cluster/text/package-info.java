/**
 * Words in the operator's language.
 */
@NullMarked
package dev.o2cluster.text;

import org.jspecify.annotations.NullMarked;
