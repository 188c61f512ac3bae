/**
 * Brings together what two people made of one topology at the same time.
 */
@NullMarked
package dev.o2cluster.merge;

import org.jspecify.annotations.NullMarked;
