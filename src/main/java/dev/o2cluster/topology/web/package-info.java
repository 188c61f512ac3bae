/**
 * The wizard's pages and the REST resources of a topology.
 */
@NullMarked
package dev.o2cluster.topology.web;

import org.jspecify.annotations.NullMarked;
