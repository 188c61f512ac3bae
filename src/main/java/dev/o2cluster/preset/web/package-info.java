/**
 * Presets on the first page and by REST.
 */
@NullMarked
package dev.o2cluster.preset.web;

import org.jspecify.annotations.NullMarked;
