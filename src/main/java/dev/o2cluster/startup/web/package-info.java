/**
 * REST resources of this feature.
 */
@NullMarked
package dev.o2cluster.startup.web;

import org.jspecify.annotations.NullMarked;
