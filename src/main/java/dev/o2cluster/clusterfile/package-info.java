/**
 * Composes the files that every host of a cluster shares, and puts them into a design.
 */
@NullMarked
package dev.o2cluster.clusterfile;

import org.jspecify.annotations.NullMarked;
