/**
 * Everything one host receives, as paths and bytes.
 */
@NullMarked
package dev.o2cluster.bundle;

import org.jspecify.annotations.NullMarked;
