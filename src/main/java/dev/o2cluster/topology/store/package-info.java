/**
 * Topologies as they are stored: their current states, their revisions, and what happens
 * when two people save one.
 */
@NullMarked
package dev.o2cluster.topology.store;

import org.jspecify.annotations.NullMarked;
