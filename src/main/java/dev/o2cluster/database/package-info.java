/**
 * How rows and objects meet: what all entities have in common.
 */
@NullMarked
package dev.o2cluster.database;

import org.jspecify.annotations.NullMarked;
