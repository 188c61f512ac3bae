/**
 * The node files of a design.
 */
@NullMarked
package dev.o2cluster.nodeconfig;

import org.jspecify.annotations.NullMarked;
