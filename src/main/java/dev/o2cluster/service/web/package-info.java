/**
 * The page about service units.
 */
@NullMarked
package dev.o2cluster.service.web;

import org.jspecify.annotations.NullMarked;
