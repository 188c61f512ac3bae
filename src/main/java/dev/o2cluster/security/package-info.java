/**
 * Who may use the console.
 */
@NullMarked
package dev.o2cluster.security;

import org.jspecify.annotations.NullMarked;
