/**
 * What a host can check about itself, without a network to the console, and the code that
 * proves it.
 */
@NullMarked
package dev.o2cluster.verify;

import org.jspecify.annotations.NullMarked;
