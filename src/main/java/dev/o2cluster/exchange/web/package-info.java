/**
 * Import and drift on pages and by REST.
 */
@NullMarked
package dev.o2cluster.exchange.web;

import org.jspecify.annotations.NullMarked;
