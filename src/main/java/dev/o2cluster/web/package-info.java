/**
 * Layout, locale and error answers shared by all pages and REST resources.
 */
@NullMarked
package dev.o2cluster.web;

import org.jspecify.annotations.NullMarked;
