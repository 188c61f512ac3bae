/**
 * REST resources of this feature.
 */
@NullMarked
package dev.o2cluster.check.web;

import org.jspecify.annotations.NullMarked;
