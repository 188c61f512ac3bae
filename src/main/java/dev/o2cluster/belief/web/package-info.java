/**
 * What each host will believe, on pages and by REST.
 */
@NullMarked
package dev.o2cluster.belief.web;

import org.jspecify.annotations.NullMarked;
