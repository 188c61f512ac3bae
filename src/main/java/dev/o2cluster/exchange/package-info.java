/**
 * What comes from outside: folders of existing clusters, taken in as topologies or
 * compared with one.
 */
@NullMarked
package dev.o2cluster.exchange;

import org.jspecify.annotations.NullMarked;
