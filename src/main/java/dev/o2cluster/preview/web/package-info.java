/**
 * Files as pages show them: a tree, and one of them open.
 */
@NullMarked
package dev.o2cluster.preview.web;

import org.jspecify.annotations.NullMarked;
