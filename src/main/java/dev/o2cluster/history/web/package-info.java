/**
 * History pages and REST resources.
 */
@NullMarked
package dev.o2cluster.history.web;

import org.jspecify.annotations.NullMarked;
