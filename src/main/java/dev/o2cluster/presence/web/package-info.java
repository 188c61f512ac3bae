/**
 * Tells pages who else is there.
 */
@NullMarked
package dev.o2cluster.presence.web;

import org.jspecify.annotations.NullMarked;
