/**
 * What the operator designed: hosts, their roles, and where the design is kept.
 */
@NullMarked
package dev.o2cluster.topology;

import org.jspecify.annotations.NullMarked;
