/**
 * What a tick on the matrix of roles changes, for the script that shows it beside the
 * matrix.
 */
@NullMarked
package dev.o2cluster.workbench.web;

import org.jspecify.annotations.NullMarked;
