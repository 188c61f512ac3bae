/**
 * Downloads of bundles.
 */
@NullMarked
package dev.o2cluster.bundle.web;

import org.jspecify.annotations.NullMarked;
