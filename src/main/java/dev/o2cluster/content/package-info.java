/**
 * What files hold, in stretches that several of them may have in common, and how a zip
 * holds it.
 */
@NullMarked
package dev.o2cluster.content;

import org.jspecify.annotations.NullMarked;
