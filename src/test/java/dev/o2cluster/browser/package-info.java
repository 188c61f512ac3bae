/**
 * The console as an operator sees it, in a real browser.
 */
@NullMarked
package dev.o2cluster.browser;

import org.jspecify.annotations.NullMarked;
